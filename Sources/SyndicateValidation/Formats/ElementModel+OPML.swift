// OPML 2.0, and what 1.0 has otherwise.
extension ElementModel {
    static let opml = ElementModel(
        attributes: [.required("version", .opmlVersion)],
        children: [.one("head", opmlHead), .one("body", opmlBody)], place: .outline)

    static let opmlHead = ElementModel(
        children: [
            .optional("title", text(.html)), .optional("dateCreated", text(.rfc822)),
            .optional("dateModified", text(.rfc822)), .optional("ownerName", text(.html)),
            .optional("ownerEmail", text(.contact)), .optional("ownerId", text(.ownerID)),
            .optional("docs", opmlDocs), .optional("expansionState", text(.expansionState)),
            .optional("vertScrollState", text(.positiveInteger.and(.notBlank))),
            .optional("windowTop", text(.windowPlace)), .optional("windowLeft", text(.windowPlace)),
            .optional("windowBottom", text(.windowPlace)), .optional("windowRight", text(.windowPlace)),
        ], place: .outline)

    /// An element of OPML 2.0 that the W3C validator does not know.
    static let opmlDocs = ElementModel(
        .text(.fullURI),
        checks: [
            { validation, node in
                if validation.follows(.w3c) { validation.report(.undefinedElement, at: node) }
            }
        ])

    static let opmlBody = ElementModel(children: [.some("outline", opmlOutline)], place: .outline)

    static let opmlOutline: ElementModel = ElementModel(
        attributes: [
            .required("text", .html.asElement()), .optional("category"), .optional("created", .rfc822.asElement()),
            .optional("description", .html.asElement()), .optional("htmlUrl", .fullURI.asElement()),
            .optional("isBreakpoint", .trueFalse.asElement()), .optional("isComment", .trueFalse.asElement()),
            .optional("language", .language.asElement()), .optional("title", .html.asElement()), .optional("type"),
            .optional("url", .fullURI.asElement()), .optional("version", .outlineVersion),
            .optional("xmlUrl", .outlineFeed),
        ], anyAttributes: true, children: [.many("outline", opmlOutline)], place: .outline,
        checks: [OPML.checkOutline])
}
