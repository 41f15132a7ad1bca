internal import Syndicate

/// What came with Atom: publishing and tombstones.
extension Vocabulary {
    /// The Atom Publishing Protocol (RFC 5023).
    static let publishing = Vocabulary(
        prefix: "app", namespaces: [XMLNamespace.publishing.uri] + XMLNamespace.publishing.aliases,
        elements: [
            .once("app:edited", .text(.rfc3339), in: .entries), .once("app:control", .control, in: .entries),
            .once("app:collection", .collection, in: .feeds.union(.source)),
        ])

    /// Tombstones (RFC 6721).
    static let tombstones = Vocabulary(
        prefix: "at", namespaces: [XMLNamespace.tombstones.uri],
        elements: [.many("at:deleted-entry", .deletedEntry, in: .feeds)], isYoung: true)
}

extension ElementModel {
    /// RFC 5023, section 13.1.1.
    fileprivate static let control = ElementModel(children: [.optional("app:draft", text(.yesNo))])

    /// RFC 5023, section 8.3.3.
    fileprivate static let collection = ElementModel(
        attributes: [.required("href", .uriAttribute)],
        children: [
            .optional("atom:title", opaque), .optional("title", opaque), .many("app:accept", freeText),
            .many("app:categories", categories),
        ],
        checks: [
            { validation, node in
                if node.child("atom:title") == nil, node.child("title") == nil {
                    validation.reportMissing(.missingElement, "atom:title", in: node)
                }
            }
        ])

    private static let categories = ElementModel(
        attributes: [
            .optional("fixed", .yesNo), .optional("scheme", .uriAttribute), .optional("href", .uriAttribute),
        ],
        children: [.many("category", opaque), .many("atom:category", opaque)])

    /// RFC 6721, section 3.
    fileprivate static let deletedEntry = ElementModel(
        attributes: [.required("ref", .uri), .required("when", .rfc3339)],
        children: [
            .optional("at:by", tombstoneAuthor),
            .optional("at:comment", ElementModel(.mixed, attributes: [.optional("type")])),
            .many("link", opaque), .many("source", opaque), .many("atom:link", opaque), .many("atom:source", opaque),
        ])

    private static let tombstoneAuthor = ElementModel(
        children: ["name", "uri", "email", "atom:name", "atom:uri", "atom:email"].map { .optional($0, freeText) })
}
