// RSS 2.0; what older versions have otherwise is in `ElementModel+RSS091.swift` and in the checks.
extension ElementModel {
    static let rss = ElementModel(
        attributes: [.required("version", .rssVersion)], children: [.one("channel", rssChannel)],
        place: .rssRoot)

    static let rssChannel = ElementModel(
        children: rssChannelChildren + [.many("item", rssItem), .many("blink", rssBlink)], place: .rssChannel,
        checks: [RSS.checkChannel])

    /// The elements of a channel beside its items.
    static let rssChannelChildren: [Child] = [
        .one("title", rssTitle, missing: .missingTitle), .one("link", text(.fullURI), missing: .missingLink),
        .one("description", text(.plainText.and(.filledText)), missing: .missingDescription),
        .optional("language", text(.language)),
        .optional("copyright", text(.plainText)), .optional("managingEditor", text(.contactWithName)),
        .optional("webMaster", text(.contactWithName)), .optional("pubDate", text(.rfc822)),
        .optional("lastBuildDate", text(.rfc822)), .many("category", rssCategory),
        .optional("generator", text(.anyText)),
        .optional("docs", text(.fullURI)), .optional("cloud", rssCloud),
        .optional("ttl", text(.positiveInteger.and(.notBlank))), .optional("image", rssImage),
        .optional("rating", text(.rating)), .optional("textInput", rssTextInput), .optional("skipHours", rssSkipHours),
        .optional("skipDays", rssSkipDays),
    ]

    static let rssItem = ElementModel(
        children: rssItemChildren + [.optional("description", text(.html))], place: .rssItem, checks: [RSS.checkItem])

    /// The elements of an item beside its description.
    static let rssItemChildren: [Child] = [
        .optional("title", rssTitle), .optional("link", text(.fullURI)), .optional("author", text(.contactWithName)),
        .many("category", rssItemCategory), .optional("comments", text(.fullURI)),
        .optional("enclosure", rssEnclosure, repeated: .duplicateEnclosure), .optional("guid", rssGUID),
        .optional("pubDate", text(.rfc822)), .optional("source", rssSource),
    ]

    static let rssTitle = text(.plainText.and(.notBlank))

    static let rssCategory = text(.plainText.and(.filledText), attributes: [.optional("domain")])

    static let rssItemCategory = text(.plainText.and(.notBlank), attributes: [.optional("domain")])

    static let rssGUID = text(.guid, attributes: [.optional("isPermaLink", .isPermaLink)])

    static let rssSource = text(.plainText, attributes: [.required("url", .fullURI.asElement())])

    static let rssEnclosure = empty([
        .required("url", .webAddress.asElement()), .required("length", .enclosureLength),
        .required("type", .mediaType(.invalidMIMEAttribute)),
    ])

    static let rssCloud = empty([
        .required("domain"), .required("port", .port), .required("path"), .required("registerProcedure"),
        .required("protocol", .cloudProtocol),
    ])

    static let rssImage = ElementModel(
        children: [
            .one("url", text(.fullURI)), .one("title", rssTitle, missing: .missingTitle),
            .one("link", text(.fullURI), missing: .missingLink),
            .optional("width", text(.integer(in: 1...144, otherwise: .invalidWidth))),
            .optional("height", text(.integer(in: 1...400, otherwise: .invalidHeight))),
            .optional("description", text(.plainText)),
        ], place: .image, checks: [RSS.checkImage])

    static let rssTextInput = ElementModel(
        children: [
            .one("title", text(.plainText.and(.filledText)), missing: .missingTitle),
            .one("description", text(.filledText), missing: .missingDescription),
            .one("name", text(.plainText.and(.filledText))),
            .one("link", text(.fullURI), missing: .missingLink),
        ], place: .textInput)

    static let rssSkipHours = ElementModel(
        children: [.some("hour", text(.skipHour))], checks: [RSS.checkHours])

    static let rssSkipDays = ElementModel(
        children: [.some("day", text(.skipDay))], checks: [RSS.checkDays])

    static let rssBlink = ElementModel(
        .anything, anyAttributes: true,
        checks: [{ validation, node in validation.report(.noBlink, at: node) }])
}
