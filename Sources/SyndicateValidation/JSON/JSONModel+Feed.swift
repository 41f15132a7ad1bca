// JSON Feed 1.1, “The Structure of a Feed”; 1.0 is the same but for `authors` and `language`.
extension JSONModel {
    static let feed = JSONModel(
        [
            .string("version", .version, .required), .string("title", .words, .required),
            .string("home_page_url", .webAddress, .recommended), .string("feed_url", .webAddress, .recommended),
            .string("description", .plainBody), .string("user_comment", .notBlank), .string("next_url", .webAddress),
            .string("icon", .webAddress), .string("favicon", .webAddress), .object("author", author, age: .deprecated),
            .objects("authors", author, age: .new), .string("language", .language, age: .new), .boolean("expired"),
            .objects("hubs", hub), .objects("items", item, .required),
        ],
        checks: [
            JSONFeedChecks.version, JSONFeedChecks.addresses, JSONFeedChecks.pictures, JSONFeedChecks.authors,
            JSONFeedChecks.ids,
        ])

    static let item = JSONModel(
        [
            .string("id", .notBlank, .required), .string("url", .webAddress), .string("external_url", .webAddress),
            .string("title", .words), .string("content_html", .html), .string("content_text", .plainBody),
            .string("summary", .plainBody), .string("image", .webAddress), .string("banner_image", .webAddress),
            .string("date_published", .date), .string("date_modified", .date),
            .object("author", author, age: .deprecated), .objects("authors", author, age: .new),
            .strings("tags", .words), .string("language", .language, age: .new), .objects("attachments", attachment),
        ],
        checks: [
            JSONFeedChecks.content, JSONFeedChecks.permalink, JSONFeedChecks.dates, JSONFeedChecks.authors,
            JSONFeedChecks.tags,
            JSONFeedChecks.attachments,
        ])

    static let author = JSONModel(
        [.string("name", .personName), .string("url", .address), .string("avatar", .webAddress)],
        checks: [JSONFeedChecks.author])

    static let attachment = JSONModel([
        .string("url", .webAddress, .required), .string("mime_type", .mediaType, .required), .string("title", .words),
        .number("size_in_bytes", .wholeNumber), .number("duration_in_seconds", .seconds),
    ])

    static let hub = JSONModel([.string("type", .hubType, .required), .string("url", .webAddress, .required)])

    /// Where a member belongs that an object cannot have, as words.
    static func home(of name: String, besides model: JSONModel) -> String? {
        let homes: [(JSONModel, String)] = [
            (.feed, "the feed"), (.item, "an item"), (.attachment, "an attachment"), (.author, "an author"),
        ]
        return homes.first { $0.0 !== model && $0.0.numbers[name] != nil }?.1
    }
}
