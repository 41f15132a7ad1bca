internal import Syndicate

extension Vocabulary {
    /// Dublin Core elements 1.1.
    static let dublinCore = Vocabulary(
        prefix: XMLNamespace.dublinCore.prefix, namespaces: [XMLNamespace.dublinCore.uri] + XMLNamespace.dublinCore.aliases,
        elements: [
            .once("dc:title", .freeText, in: .anywhere), .once("dc:description", .freeText, in: .anywhere),
            .many("dc:creator", .freeText, in: .anywhere), .many("dc:subject", .freeText, in: .anywhere),
            .many("dc:publisher", .freeText, in: .anywhere), .many("dc:contributor", .freeText, in: .anywhere),
            .many("dc:date", .text(.w3cdtf), in: .rssAndRDFItem), .once("dc:date", .text(.w3cdtf), in: .anywhere),
            .once("dc:type", .freeText, in: .anywhere), .once("dc:format", .freeText, in: .anywhere),
            .many("dc:identifier", .freeText, in: .anywhere), .once("dc:source", .freeText, in: .anywhere),
            .once("dc:language", .text(.language), in: .anywhere), .many("dc:relation", .freeText, in: .anywhere),
            .many("dc:coverage", .freeText, in: .anywhere), .once("dc:rights", .plain, in: .anywhere),
        ],
        attributes: [GlobalAttribute("dc:title")],
        checks: [
            PlaceCheck(.rss.union(.atomFeed)) { validation, node in
                let isItem = node.localName == "item"
                for (core, other) in isItem ? itemTwins : channelTwins {
                    validation.checkTwins(in: node, core, other, isItem ? .duplicateItemSemantics : .duplicateSemantics)
                }
            }
        ], rules: Rule.modules)

    /// Elements of the core and of Dublin Core that mean the same in a channel.
    private static let channelTwins = [
        ("managingEditor", "dc:creator"), ("category", "dc:subject"), ("pubDate", "dc:date"), ("language", "dc:language"),
        ("webMaster", "dc:publisher"), ("copyright", "dc:rights"),
    ]

    /// Elements of the core and of Dublin Core that mean the same in an item.
    private static let itemTwins = [
        ("author", "dc:creator"), ("category", "dc:subject"), ("pubDate", "dc:date"), ("source", "dc:source"),
    ]

    /// Dublin Core terms.
    static let dublinCoreTerms = Vocabulary(
        prefix: XMLNamespace.dublinCoreTerms.prefix, namespaces: [XMLNamespace.dublinCoreTerms.uri],
        elements: terms,
        checks: [
            PlaceCheck([.rssChannel, .rdfChannel]) { validation, node in
                validation.checkTwins(in: node, "lastBuildDate", "dcterms:modified", .duplicateSemantics)
            }
        ])

    private static let terms: [Element] = {
        let dates = ["created", "issued", "modified"].map { Element.once("dcterms:" + $0, .text(.w3cdtf), in: .anywhere) }
        let texts = ["abstract", "dateAccepted", "dateCopyrighted", "dateSubmitted", "mediator"].map {
            Element.once("dcterms:" + $0, .freeText, in: .anywhere)
        }
        let manyTexts = ["alternative", "audience"].map { Element.many("dcterms:" + $0, .freeText, in: .anywhere) }
        let resources = [
            "isVersionOf", "hasVersion", "isReplacedBy", "replaces", "isRequiredBy", "requires", "isPartOf", "hasPart",
            "isReferencedBy", "references", "isFormatOf", "hasFormat", "conformsTo",
        ].map { Element.many("dcterms:" + $0, .resource, in: .anywhere) }
        let others = [
            "valid", "available", "spatial", "temporal", "accessRights", "accrualMethod", "accrualPeriodicity",
            "accrualPolicy", "bibliographicCitation", "educationLevel", "instructionalMethod", "license", "provenance",
            "rightsHolder",
        ].map { Element.many("dcterms:" + $0, .opaque, in: .anywhere) }
        // The names of the elements, which are terms too since 2008.
        let later = [
            "contributor", "coverage", "creator", "date", "description", "format", "identifier", "language", "publisher",
            "relation", "rights", "source", "subject", "title", "type",
        ].map { Element.many("dcterms:" + $0, .laterTerm, in: .anywhere) }
        let single: [Element] = [
            .once("dcterms:tableOfContents", .resource, in: .anywhere),
            .once("dcterms:extent", .text(.positiveInteger), in: .anywhere),
        ]
        return dates + texts + manyTexts + resources + others + later + single
    }()
}

extension Place {
    /// Items of every RSS.
    static let rssAndRDFItem: Place = [.rssItem, .rdfItem]
}

extension ElementModel {
    /// A term that came when the W3C validator was written already.
    fileprivate static let laterTerm = ElementModel(
        .anything, anyAttributes: true,
        checks: [
            { validation, node in
                if validation.follows(.w3c) { validation.report(.undefinedElement, at: node) }
            }
        ])
}

extension Validation {
    /// Reports an element of an extension beside one of the core that means the same.
    mutating func checkTwins(in node: Node, _ core: String, _ other: String, _ rule: Rule) {
        guard let twin = node.child(other), node.child(core) != nil else { return }
        report(rule, at: twin, parent: node.name, value: core)
    }
}
