internal import Syndicate

extension Vocabulary {
    /// Atom's elements in channels and items of RSS.
    static let atom = Vocabulary(
        prefix: "atom", namespaces: [XMLNamespace.atom.uri], elements: inChannels + inItems + laterInItems,
        checks: [PlaceCheck([.rssChannel, .rdfChannel], FeedHistory.checkPaging)])

    private static let channels: Place = [.rssChannel, .rdfChannel]
    private static let items: Place = [.rssItem, .rdfItem]

    private static let inChannels: [Element] = [
        .many("atom:link", .atomLink, in: .rss), .many("atom:author", .prefixedPerson, in: channels),
        .many("atom:category", .atomCategory, in: channels), .many("atom:contributor", .prefixedPerson, in: .rss),
        .once("atom:generator", .atomGenerator, in: channels), .once("atom:icon", .text(.uri), in: channels),
        .once("atom:id", .text(.fullURI), in: .rss), .once("atom:logo", .text(.uri), in: channels),
        .once("atom:title", .textInRSS, in: .rss), .once("atom:subtitle", .textInRSS, in: channels),
        .once("atom:rights", .textInRSS, in: channels), .once("atom:updated", .text(.rfc3339), in: .rss),
    ]

    private static let inItems: [Element] = [
        .once("atom:summary", .textInRSS, in: items), .once("atom:author", .prefixedPerson, in: items),
        .many("atom:content", .contentInRSS, in: items), .once("atom:published", .text(.rfc3339), in: items),
    ]

    /// What the W3C validator does not expect in items.
    private static let laterInItems: [Element] = [
        .many("atom:category", ElementModel.atomCategory.laterThanW3C, in: items),
        .once("atom:rights", ElementModel.textInRSS.laterThanW3C, in: items),
        .once("atom:source", ElementModel.opaque.laterThanW3C, in: items),
    ]
}

extension ElementModel {
    /// A text construct; its language is that of the channel.
    fileprivate static let textInRSS = ElementModel(
        .mixed, attributes: [.optional("type")],
        checks: [{ validation, node in validation.checkForeignConstruct(node, Atom.checkText) }])

    fileprivate static let contentInRSS = ElementModel(
        .mixed,
        attributes: [.optional("type"), .optional("src", .address(isFull: false, otherwise: .invalidURIAttribute))],
        checks: [{ validation, node in validation.checkForeignConstruct(node, Atom.checkContent) }])

    /// A person whose parts have Atom's prefix.
    fileprivate static let prefixedPerson = ElementModel(
        children: [
            .one("atom:name", text(.personName)), .optional("atom:uri", text(.uri)),
            .optional("atom:email", text(.addrSpec)),
        ])
}

extension Validation {
    /// Looks at a construct of Atom without asking for its language, which RSS states once.
    fileprivate mutating func checkForeignConstruct(_ node: Node, _ check: ElementModel.Check) {
        notes.reportedOnce.insert(.missingDCLanguage)
        check(&self, node)
    }
}
