/// The document as a whole: well-formedness, encoding, namespaces.
extension Rule {
    static let document: [Rule] = [saxError]

    public static let saxError = Rule(
        "sax-error", .error, "The document is not well-formed XML: {detail}",
        explanation: "A parser of XML must stop at such a place; most readers show nothing of the feed, or only what came before.",
        advice: "Escape `&` as `&amp;` and `<` as `&lt;`, close every element, and write the feed with a library rather than with templates.",
        specification: "XML 1.0, section 2.1")
}
