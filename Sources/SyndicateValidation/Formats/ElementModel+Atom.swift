// RFC 4287, section 4.
extension ElementModel {
    static let atomFeed = ElementModel(
        children: [
            .many("author", atomPerson), .many("category", atomCategory), .many("contributor", atomPerson),
            .optional("generator", atomGenerator), .optional("icon", text(.atomReference)), .one("id", atomID),
            .many("link", atomLink), .optional("logo", text(.atomReference)), .optional("rights", atomText),
            .optional("subtitle", atomText), .one("title", atomText), .one("updated", atomDate),
            .many("entry", atomEntry),
        ], place: .atomFeed, checks: [Atom.checkFeed])

    static let atomEntry = ElementModel(
        children: atomEntryChildren, place: .atomEntry, checks: [Atom.checkEntry])

    static let atomEntryDocument = ElementModel(
        children: atomEntryChildren, place: .atomEntry, checks: [Atom.checkEntry])

    private static let atomEntryChildren: [Child] = [
        .many("author", atomPerson), .many("category", atomCategory), .optional("content", atomContent),
        .many("contributor", atomPerson), .one("id", atomID), .many("link", atomLink),
        .optional("published", atomDate), .optional("rights", atomText), .optional("source", atomSource),
        .optional("summary", atomText), .one("title", atomText), .one("updated", atomDate),
    ]

    static let atomSource = ElementModel(
        children: [
            .many("author", atomPerson), .many("category", atomCategory), .many("contributor", atomPerson),
            .optional("generator", atomGenerator), .optional("icon", text(.atomReference)), .optional("id", atomID),
            .many("link", atomLink), .optional("logo", text(.atomReference)), .optional("rights", atomText),
            .optional("subtitle", atomText), .optional("title", atomText), .optional("updated", atomDate),
        ], place: .source, checks: [Atom.checkSource])

    static let atomPerson = ElementModel(
        children: [
            .one("name", text(.personName)), .optional("uri", text(.atomReference)),
            .optional("email", text(.addrSpec)),
        ], place: .person)

    static let atomID = ElementModel(.text(.atomID))

    static let atomDate = ElementModel(.text(.atomDate))

    static let atomGenerator = ElementModel(
        .text(.notBlankUnlessElements),
        attributes: [.optional("uri", .address(isFull: false, otherwise: .invalidURIAttribute)), .optional("version")])

    static let atomCategory = ElementModel(
        .mixed,
        attributes: [
            .required("term", .notBlankAttribute), .optional("scheme", .categoryScheme),
            .optional("label", .plainAttribute),
        ])

    static let atomLink = ElementModel(
        .mixed,
        attributes: [
            .required("href", .linkTarget, missing: .missingHref), .optional("rel", .linkRelation),
            .optional("type", .mediaType), .optional("hreflang", .attributeLanguage),
            .optional("title", .linkTitle), .optional("length", .linkLength), .optional("rdf:type"),
            .optional("rdf:resource"),
        ], place: .link, checks: [Atom.checkLink])

    static let atomText = ElementModel(.mixed, attributes: [.optional("type")], checks: [Atom.checkText])

    static let atomContent = ElementModel(
        .mixed,
        attributes: [.optional("type"), .optional("src", .address(isFull: false, otherwise: .invalidURIAttribute))],
        checks: [Atom.checkContent])
}
