/// The members of JSON Feed, 1.0 and 1.1, by the object they stand in.
enum JSONFeedMember {
    enum Feed: String, CaseIterable {
        case version, title
        case homePageURL = "home_page_url"
        case feedURL = "feed_url"
        case description
        case userComment = "user_comment"
        case nextURL = "next_url"
        case icon, favicon, author, authors, language, expired, hubs, items
    }

    enum Item: String, CaseIterable {
        case id, url
        case externalURL = "external_url"
        case title
        case contentHTML = "content_html"
        case contentText = "content_text"
        case summary, image
        case bannerImage = "banner_image"
        case datePublished = "date_published"
        case dateModified = "date_modified"
        case author, authors, tags, language, attachments
    }

    enum Author: String, CaseIterable {
        case name, url, avatar
    }

    enum Attachment: String, CaseIterable {
        case url
        case mimeType = "mime_type"
        case title
        case sizeInBytes = "size_in_bytes"
        case durationInSeconds = "duration_in_seconds"
    }

    enum Hub: String, CaseIterable {
        case type, url
    }
}
