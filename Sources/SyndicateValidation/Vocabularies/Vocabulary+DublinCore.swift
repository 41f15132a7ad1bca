internal import Syndicate

extension Vocabulary {
    /// Dublin Core elements 1.1.
    static let dublinCore = Vocabulary(
        prefix: XMLNamespace.dublinCore.prefix,
        namespaces: [XMLNamespace.dublinCore.uri] + XMLNamespace.dublinCore.aliases,
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
        rules: Rule.modules, mayRepeat: true)

    /// Dublin Core terms.
    static let dublinCoreTerms = Vocabulary(
        prefix: XMLNamespace.dublinCoreTerms.prefix, namespaces: [XMLNamespace.dublinCoreTerms.uri],
        elements: terms, mayRepeat: true)

    private static let terms: [Element] = {
        let dates = ["created", "issued", "modified"].map {
            Element.once("dcterms:" + $0, .text(.w3cdtf), in: .anywhere)
        }
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
            "contributor", "coverage", "creator", "date", "description", "format", "identifier", "language",
            "publisher",
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
    fileprivate static let laterTerm = opaque.laterThanW3C
}
