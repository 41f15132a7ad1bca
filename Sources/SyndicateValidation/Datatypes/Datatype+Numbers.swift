extension Datatype {
    /// A whole number, or nothing.
    public static let integer = Datatype { validation, value in
        if !value.text.trimmed.isEmpty, value.wholeNumber == nil { validation.report(.invalidInteger, value) }
    }

    /// A whole number above zero.
    public static let positiveInteger = Datatype { validation, value in
        if value.wholeNumber.map({ $0 > 0 }) != true { validation.report(.invalidPositiveInteger, value) }
    }

    /// A whole number, zero or above.
    public static let nonNegativeInteger = Datatype { validation, value in
        if value.wholeNumber.map({ $0 >= 0 }) != true { validation.report(.invalidNonNegativeInteger, value) }
    }

    /// A whole number in `range`; what is none is reported by `rule`.
    static func integer(in range: ClosedRange<Int>, otherwise rule: Rule) -> Datatype {
        Datatype { validation, value in
            if value.wholeNumber.map(range.contains) != true { validation.report(rule, value) }
        }
    }

    /// `true` or `false`, in capital letters, too.
    public static let trueFalse = Datatype { validation, value in
        let text = value.text.lowercased()
        guard text != "true", text != "false" else { return }
        validation.report(.invalidTrueFalse, value)
    }

    /// The same for an attribute, reported under the attribute's own name as an element of its own.
    func asElement() -> Datatype {
        Datatype { [check] validation, value in check(&validation, value.asElement(of: value.node.name)) }
    }
}

extension Value {
    /// The whole number that the value is: digits, perhaps a sign before and white space around them; held to the range of
    /// `Int`.
    var wholeNumber: Int? {
        var digits = text.trimmed.utf8[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let magnitude = Int(String(digits) ?? "") ?? .max
        return isNegative ? -magnitude : magnitude
    }
}
