/// What the value of a member may be, beyond its type.
struct JSONDatatype: Sendable {
    /// Looks at a value of the right type and reports what is wrong with it.
    typealias Check = @Sendable (inout JSONValidation, JSONNode, String) -> Void

    let check: Check

    init(_ check: @escaping Check) {
        self.check = check
    }

    /// A datatype for which both this and `other` must hold.
    func and(_ other: JSONDatatype) -> JSONDatatype {
        JSONDatatype { [check] validation, node, text in
            check(&validation, node, text)
            other.check(&validation, node, text)
        }
    }
}
