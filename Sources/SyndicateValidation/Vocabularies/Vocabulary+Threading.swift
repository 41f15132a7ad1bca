internal import Syndicate

extension Vocabulary {
    /// Threading (RFC 4685).
    static let threading = Vocabulary(
        prefix: "thr", namespaces: [XMLNamespace.threading.uri, "http://purl.org/rss/1.0/modules/threading/"],
        elements: [
            .many("thr:in-reply-to", .inReplyTo, in: .feeds.union(.entries).union(.source)),
            .once("thr:total", .text(.nonNegativeInteger), in: .entries), .many("thr:children", .opaque, in: .rdfItem),
        ],
        attributes: [
            GlobalAttribute("thr:count", on: ["link", "atom:link"], .nonNegativeInteger),
            GlobalAttribute("thr:updated", on: ["link", "atom:link"], .rfc3339),
            GlobalAttribute("thr:when", on: ["link", "atom:link"], .when),
        ], rules: [.noThrWhen, .missingInReplyToRef])
}

extension Datatype {
    /// What RFC 4685's drafts called `thr:updated`.
    fileprivate static let when = Datatype { validation, value in
        validation.report(.noThrWhen, value)
    }
}

extension ElementModel {
    fileprivate static let inReplyTo = ElementModel(
        .elements,
        attributes: [
            .optional("ref", .nameOfParent(.fullURI)), .optional("href", .nameOfParent(.uri)),
            .optional("source", .nameOfParent(.uri)), .optional("type", .mediaType),
        ],
        place: .link,
        checks: [
            { validation, node in
                if node.attribute("ref") == nil, node.attribute("href") == nil {
                    validation.report(.missingInReplyToRef, at: node, attribute: "ref")
                }
            }
        ])
}

extension Rule {
    static let noThrWhen = Rule(
        "no-thr-when", .error, formats: ["Threading"], "“thr:when” is called “thr:updated”",
        explanation: "The drafts of the specification had `thr:when`; its readers look at `thr:updated`.",
        advice: "Write `thr:updated`, with a date of RFC 3339.", specification: "RFC 4685, section 5")

    static let missingInReplyToRef = Rule(
        "missing-in-reply-to-ref", .warning, formats: ["Threading"],
        "“{element}” should name in “ref” the entry that is replied to",
        explanation:
            "Readers put replies below the entry whose `id` stands in `ref`; without it they do not know which that is.",
        advice: "Add `ref` with the `id` of the entry, and `href` with its address.",
        specification: "RFC 4685, section 3")
}
