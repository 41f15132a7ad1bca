/// What RDF asks of RSS 0.90, 1.0 and 1.1.
extension Rule {
    static let rdf: [Rule] = [invalidRDF, danglingRDFReference]

    static let invalidRDF = Rule(
        "invalid-rdf", .error, formats: ["RSS 1.0", "RSS 1.1"], "This is not RDF: {detail}",
        explanation: """
            RSS 1.0 and 1.1 are RDF written as XML: elements that are things and elements that are properties of things take turns. What \
            does not keep that order means nothing to programs that read it as RDF.
            """,
        advice: "Put the value into one element, or write `rdf:parseType=\"Literal\"` where it is markup.",
        specification: "RDF 1.1 XML Syntax, section 7.2; RSS 1.0, section 4")

    static let danglingRDFReference = Rule(
        "dangling-rdf-reference", .warning, formats: ["RSS 1.0"], "{detail}: “{value}”",
        explanation: """
            The channel names its items, its image and its text field by their `rdf:about`. What it names and is not there, or is there \
            and not named, programs that read RDF do not find.
            """,
        advice: "Write the same address into `rdf:resource` of the channel's list and into `rdf:about` of the element.",
        specification: "RSS 1.0, sections 5.3.4 to 5.3.6",
        deviation: "The W3C validator does not compare them.")
}
