extension Datatype {
    /// A number of 0 or more.
    static let nonNegativeInteger = integer(from: 0, .invalidNonNegativeInteger)
    /// A number of 1 or more.
    static let positiveInteger = integer(from: 1, .invalidPositiveInteger)
    /// A number.
    static let integer = integer(from: .min, .invalidInteger)
    /// A number from 0 to 100.
    static let percentage = Datatype { validation, value in
        guard let number = DecimalText.number(value.text), (0...100).contains(number) else {
            return validation.report(.invalidPercentage, value)
        }
    }

    private static func integer(from least: Int, _ rule: Rule) -> Datatype {
        Datatype { validation, value in
            guard let number = Int(value.text), number >= least else { return validation.report(rule, value) }
        }
    }
}

extension Rule {
    public static let invalidInteger = Rule(
        "invalid-integer", .error, "“{value}” is not a whole number",
        explanation: "Readers take the value for a number; what is none is ignored.",
        advice: "Write digits alone.", specification: "The section of the element's specification")

    public static let invalidNonNegativeInteger = Rule(
        "invalid-non-negative-integer", .error, "“{value}” is not a whole number of 0 or more",
        explanation: "Readers take the value for a number; what is none is ignored.",
        advice: "Write digits alone.", specification: "The section of the element's specification")

    public static let invalidPositiveInteger = Rule(
        "invalid-positive-integer", .error, "“{value}” is not a whole number of 1 or more",
        explanation: "Readers take the value for a number; what is none is ignored.",
        advice: "Write digits alone.", specification: "The section of the element's specification")

    public static let invalidPercentage = Rule(
        "invalid-percentage", .error, "“{value}” is not a percentage",
        explanation: "Readers take the value for a number from 0 to 100.",
        advice: "Write a number from 0 to 100 without a percent sign.",
        specification: "The section of the element's specification")

    public static let invalidFloat = Rule(
        "invalid-float", .error, "“{value}” is not a number",
        explanation: "Readers take the value for a number; what is none is ignored.",
        advice: "Write digits, and a full stop before the fraction.",
        specification: "The section of the element's specification")

    public static let invalidContact = Rule(
        "invalid-contact", .error, "“{value}” is not a mail address",
        explanation: "Nobody can be reached by it.",
        advice: "Write `name@host.example`.", specification: "RFC 5322, section 3.4.1")
}
