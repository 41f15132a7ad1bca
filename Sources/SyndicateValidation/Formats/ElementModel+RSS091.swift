// RSS 0.91, Netscape's and UserLand's: descriptions are plain text, and `textinput` is spelled so in Netscape's.
extension ElementModel {
    static let rss091 = ElementModel(
        attributes: [.required("version", .rssVersion)], children: [.one("channel", rss091Channel)])

    static let rss091Channel = ElementModel(
        children: rssChannelChildren + [
            .many("item", rss091Item), .many("blink", rssBlink), .optional("textinput", rss091TextInput),
        ], place: .rssChannel, checks: [RSS.checkChannel])

    static let rss091Item = ElementModel(
        children: rssItemChildren + [.optional("description", text(.plainText))], place: .rssItem,
        checks: [RSS.checkItem])

    static let rss091TextInput = ElementModel(
        children: rssTextInput.children, place: .textInput,
        checks: [
            { validation, node in
                if validation.follows(.w3c) { validation.report(.undefinedElement, at: node) }
            }
        ])
}
