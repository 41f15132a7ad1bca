/// The document as a whole: well-formedness, encoding, namespaces.
extension Rule {
    static let document: [Rule] = [
        saxError, undefinedNamedEntity, wpBlankLine, missingNamespace, notInANamespace, unicodeError, unknownEncoding,
        encodingMismatch, obscureEncoding, nonstdEncoding, missingEncoding, badXMLVersion, containsSystemEntity,
        validatorLimit, invalidNamespace, obsoleteNamespace, obsoleteWikiNamespace, unknownNamespace,
        unsupportedNamespace, nonstdPrefix, reservedPrefix, avoidNamespacePrefix, undeterminableVocabulary,
        missingDCLanguage,
    ]

    static let saxError = Rule(
        "sax-error", .error, "The document is not well-formed XML: {detail}",
        explanation:
            "A parser of XML must stop at such a place; most readers show nothing of the feed, or only what came before.",
        advice:
            "Escape `&` as `&amp;` and `<` as `&lt;`, close every element, and write the feed with a library rather than with templates.",
        specification: "XML 1.0, section 2.1")

    static let undefinedNamedEntity = Rule(
        "undefined-named-entity", .error, "XML does not know “{value}”",
        explanation:
            "Of HTML's names for characters XML has five: `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&apos;`. A parser must stop at any other.",
        advice: "Write the character itself, or its number: `&#160;` for `&nbsp;`.",
        specification: "XML 1.0, section 4.1")

    static let wpBlankLine = Rule(
        "wp-blank-line", .error, "Something stands before the XML declaration",
        explanation:
            "The declaration must be the very first thing in the document. Blank lines before it come from templates and plugins.",
        advice: "Remove what is printed before the feed: often an empty line at the end of a program's source.",
        specification: "XML 1.0, section 2.8")

    static let missingNamespace = Rule(
        "missing-namespace", .error, "“{element}” is in no namespace",
        explanation: "Elements are known by their namespace. Without it a reader does not know what they are.",
        advice:
            "Declare the namespace: `xmlns=\"http://www.w3.org/2005/Atom\"` at the root of an Atom feed, `xmlns:prefix=\"…\"` for a prefix.",
        specification: "RFC 4287, section 1.2; Namespaces in XML 1.0, section 3")

    static let notInANamespace = Rule(
        "not-in-a-namespace", .error, formats: ["RSS 2.0"], "“{element}” is in no namespace",
        explanation:
            "RSS may be extended by elements in namespaces only; others are taken for misspelled elements of RSS.",
        advice: "Put the element into a namespace of your own.",
        specification: "RSS 2.0, “Extending RSS”")

    static let unicodeError = Rule(
        "unicode-error", .error, "The text is not in the encoding that it claims: {detail}",
        explanation:
            "A parser must stop at bytes that the declared encoding does not have; where it goes on, letters come out wrong.",
        advice: "Save the feed as UTF-8 and declare it so.",
        specification: "XML 1.0, section 4.3.3")

    static let unknownEncoding = Rule(
        "unknown-encoding", .error, "{detail}",
        explanation: "A parser that does not know the encoding cannot read the document.",
        advice: "Use UTF-8.",
        specification: "XML 1.0, section 4.3.3; WHATWG Encoding, section 4.2")

    static let encodingMismatch = Rule(
        "encoding-mismatch", .warning, "{detail}",
        explanation: """
            A byte order mark goes before what the server says, and that before what the document says (RFC 7303), but
            not every program
            keeps to that. Letters that are not ASCII come out wrong in one or the other.
            """,
        advice: "Make both say the same; UTF-8 is understood everywhere.",
        specification: "RFC 7303, section 3")

    static let obscureEncoding = Rule(
        "obscure-encoding", .warning, "Few programs know the encoding “{value}”",
        explanation: "Parsers need know UTF-8 and UTF-16 only.",
        advice: "Use UTF-8.",
        specification: "XML 1.0, section 4.3.3")

    static let nonstdEncoding = Rule(
        "nonstd-encoding", .info, "The encoding “{value}” is none that every parser knows",
        explanation: "Parsers need know UTF-8 and UTF-16 only.",
        advice: "Use UTF-8.",
        specification: "XML 1.0, section 4.3.3")

    static let missingEncoding = Rule(
        "missing-encoding", nil, "The document does not say in which encoding it is",
        explanation: "Without a declaration it is UTF-8. Saying so helps those who open the file with another program.",
        advice: "Begin with `<?xml version=\"1.0\" encoding=\"utf-8\"?>`.",
        specification: "XML 1.0, section 4.3.3")

    static let badXMLVersion = Rule(
        "bad-xml-version", .error, "The document is XML {value}, which readers of feeds do not know",
        explanation: "XML 1.1 adds nothing that feeds need, and most parsers refuse it.",
        advice: "Write `version=\"1.0\"`.",
        specification: "XML 1.0, section 2.8")

    static let containsSystemEntity = Rule(
        "contains-system-entity", .info, "The document type refers to another file",
        explanation:
            "Fetching what a stranger's document names is dangerous; readers do not, so that the entities in it are unknown.",
        advice: "Remove the document type.",
        specification: "XML 1.0, section 4.2.2")

    static let validatorLimit = Rule(
        "validator-limit", .error, "The document goes beyond what is looked at: {detail}",
        explanation: "The rest of the document was not looked at. Readers have limits too.",
        advice: "Make the feed smaller: fewer entries, less nesting.",
        specification: "XML 1.0, section 1.1")

    static let invalidNamespace = Rule(
        "invalid-namespace", .error, "“{element}” is in the namespace “{value}”, which is not that of the format",
        explanation:
            "Namespaces are compared character by character, capital letters and final slash included. Readers do not take the document for a feed.",
        advice: "Write `http://www.w3.org/2005/Atom` for Atom; the elements of RSS 2.0 are in no namespace.",
        specification: "RFC 4287, section 1.2; RSS 2.0, “Extending RSS”")

    static let obsoleteNamespace = Rule(
        "obsolete-namespace", .error, formats: ["Atom 0.3"], "“{value}” is the namespace of a draft",
        explanation: "Atom 0.3 was a draft of 2003; readers have given up support for it.",
        advice: "Write Atom 1.0: `http://www.w3.org/2005/Atom`.",
        specification: "RFC 4287, section 1.2")

    static let obsoleteWikiNamespace = Rule(
        "obsolete-wiki-namespace", .warning, formats: ["RSS 1.0"], "“{value}” is an old namespace of the wiki module",
        explanation: "The module has another namespace since 2003.",
        advice: "Write `http://purl.org/rss/1.0/modules/wiki/`.",
        specification: "ModWiki, RSS 1.0 module")

    static let unknownNamespace = Rule(
        "unknown-namespace", .info, "The namespace “{value}” is not known here",
        explanation:
            "What is in the namespace is not looked at. Extensions of your own are allowed; a misspelled namespace hides what it is about.",
        advice: "Check the spelling. A namespace of your own can be allowed in the configuration.",
        specification: "RSS 2.0, “Extending RSS”; RFC 4287, section 6",
        deviation: "A warning of the W3C validator; extending a feed is nothing wrong.")

    static let unsupportedNamespace = Rule(
        "unsupported-namespace", .info, "There are no rules for the namespace “{value}”",
        explanation: "The vocabulary is known by name, but what is in it is not looked at.",
        advice: "Nothing need be done.",
        specification: "RFC 4287, section 6")

    static let nonstdPrefix = Rule(
        "nonstd-prefix", .info, "The namespace “{detail}” usually has the prefix “{value}”",
        explanation: "Prefixes have no meaning for parsers, but some readers look for the usual ones.",
        advice: "Use the usual prefix.",
        specification: "Namespaces in XML 1.0, section 4")

    static let reservedPrefix = Rule(
        "reserved-prefix", .warning, "The prefix “{value}” usually stands for another namespace: “{detail}”",
        explanation: "Readers that look for prefixes mistake these elements for others.",
        advice: "Use another prefix, or correct the namespace.",
        specification: "Namespaces in XML 1.0, section 4")

    static let avoidNamespacePrefix = Rule(
        "avoid-namespace-prefix", .warning, formats: ["Atom 1.0"],
        "Some readers do not understand the prefix “{value}” here",
        explanation: "Atom and XHTML are mostly written without prefixes, and simple readers look for them so.",
        advice: "Declare the namespace without a prefix: `xmlns=\"…\"`.",
        specification: "RFC 4287, section 1.2")

    static let undeterminableVocabulary = Rule(
        "undeterminable-vocabulary", .warning, "“{element}” is in no namespace, so that nobody can tell what it means",
        explanation: "Elements without a namespace belong to no format but RSS 2.0.",
        advice: "Put the element into a namespace.",
        specification: "RFC 4287, section 6.4")

    static let missingDCLanguage = Rule(
        "missing-dc-language", .info, "The language of the feed is not known",
        explanation: "Voices, hyphenation, fonts and search need the language.",
        advice: "Add `xml:lang` to the root of Atom, `language` to the channel of RSS.",
        specification: "RFC 4287, section 2; RSS 2.0, “<language>”")
}
