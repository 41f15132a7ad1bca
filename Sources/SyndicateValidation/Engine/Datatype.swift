/// What a text or an attribute's value may be.
public struct Datatype: Sendable {
    /// Looks at a value and reports what is wrong with it.
    public typealias Check = @Sendable (inout Validation, Value) -> Void

    let check: Check

    /// A datatype whose values `check` looks at.
    public init(_ check: @escaping Check) {
        self.check = check
    }

    /// A datatype for which both this and `other` must hold.
    public func and(_ other: Datatype) -> Datatype {
        Datatype { [check] validation, value in
            check(&validation, value)
            other.check(&validation, value)
        }
    }
}

/// A value that is validated: the text of an element or of one of its attributes.
public struct Value: Sendable {
    /// The element.
    public let node: Node
    /// The name of the attribute; `nil` for the element's own text.
    public let attribute: String?
    /// The value; of an element white space at its ends is left out, of an attribute it counts.
    public let text: String
    /// The value as written, references resolved.
    public let written: String

    /// What findings call the element; the node's name unless the attribute is reported as if it were an element.
    private(set) var element: String?
    /// What findings call that which holds it.
    private(set) var parent: String?

    /// The same value, reported under the attribute's own name as an element of `parent`.
    public func asElement(of parent: String) -> Value {
        var value = self
        value.element = attribute
        value.parent = parent
        return value
    }

    init(_ node: Node, attribute: String? = nil, _ written: String) {
        self.node = node
        self.attribute = attribute
        self.written = written
        text = attribute == nil ? written.trimmed : written
    }
}

extension String {
    /// The text without white space (XML 1.0's) at its ends.
    var trimmed: String {
        let bytes = utf8
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = bytes.first else { return self }
        if !isSpace(first), let last = bytes.last, !isSpace(last) { return self }
        guard let start = bytes.firstIndex(where: { !isSpace($0) }),
            let end = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[start...end])
    }
}
