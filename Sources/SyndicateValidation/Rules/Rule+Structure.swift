/// What every format has: elements, attributes, text, and where they stand.
extension Rule {
    static let structure: [Rule] = [
        missingElement, undefinedElement, duplicateElement, missingAttribute, unexpectedAttribute, unexpectedText,
        unexpectedWhitespace, notBlank, attributeNotBlank, duplicateValue,
    ]

    /// An element that must be there is not.
    public static let missingElement = Rule(
        "missing-element", .error, "“{parent}” needs an element “{element}”",
        explanation:
            "The format requires this element; readers have nothing to show, or nothing to tell entries apart by, without it.",
        advice: "Add the element.",
        specification: "RSS 2.0, “Required channel elements”; RFC 4287, sections 4.1.1 and 4.1.2")

    static let undefinedElement = Rule(
        "undefined-element", .error, "“{parent}” cannot hold an element “{element}”",
        explanation: """
            The namespace of the element is that of the format, or of a vocabulary that is known, but it has no such element, or none \
            that may stand here. Readers skip it, so that what it says is lost. A misspelling and a wrong case are the usual causes.
            """,
        advice:
            "Correct the name, move the element to where it belongs, or put an element of your own into a namespace of your own.",
        specification: "RSS 2.0, “Extending RSS”; RFC 4287, section 6.2")

    /// An element that may be there once is there again.
    public static let duplicateElement = Rule(
        "duplicate-element", .error, "“{parent}” holds more than one “{element}”",
        explanation: "The element may stand here once. Some readers take the first one, others the last.",
        advice: "Keep one of them.",
        specification: "RSS 2.0, “Elements of <item>”; RFC 4287, sections 4.1.1 and 4.1.2")

    /// An attribute that must be there is not.
    public static let missingAttribute = Rule(
        "missing-attribute", .error, "“{element}” needs an attribute “{attribute}”",
        explanation: "The element says nothing without this attribute, and readers leave it out.",
        advice: "Add the attribute.",
        specification: "The section of the element's specification about its attributes")

    static let unexpectedAttribute = Rule(
        "unexpected-attribute", .error, "“{element}” cannot have an attribute “{attribute}”",
        explanation: "The format does not have this attribute here. Readers ignore it, so that what it says is lost.",
        advice: "Correct the name, remove the attribute, or put one of your own into a namespace of your own.",
        specification: "The section of the element's specification about its attributes")

    static let unexpectedText = Rule(
        "unexpected-text", .error, "“{element}” cannot hold text beside its elements",
        explanation: "The element is made of other elements alone. Readers do not show text between them.",
        advice: "Remove the text or put it into the element where it belongs.",
        specification: "The section of the element's specification about its content")

    static let unexpectedWhitespace = Rule(
        "unexpected-whitespace", .error, "“{element}” has white space where none may be",
        explanation:
            "The value is compared character by character, and a space before or behind it makes it another value.",
        advice: "Remove the white space.",
        specification: "RFC 4287, section 4.2.6.1; section 3.3")

    static let notBlank = Rule(
        "not-blank", .warning, "“{element}” should not be empty",
        explanation: "Readers show what the element says; an empty one gives them nothing to show.",
        advice: "Fill the element, or leave it out where it is optional.",
        specification: "RFC 4287, section 4.2; RSS 2.0, “Elements of <item>”")

    static let attributeNotBlank = Rule(
        "attr-not-blank", .warning, "The attribute “{attribute}” of “{element}” should not be empty",
        explanation: "An empty attribute says nothing, and some readers stumble over it.",
        advice: "Fill the attribute, or leave it out where it is optional.",
        specification: "The section of the element's specification about its attributes")

    static let duplicateValue = Rule(
        "duplicate-value", .error, "“{value}” occurs more than once in “{element}”",
        explanation: "The value must be unique where it stands, because it is what entries are told apart by.",
        advice: "Give every entry an identifier of its own, and never the same one to two.",
        specification: "RSS 2.0, “<guid> sub-element of <item>”; RFC 4287, section 4.1.1")
}
