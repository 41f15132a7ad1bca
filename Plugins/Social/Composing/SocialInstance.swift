internal import Syndicate

/// What a Mastodon server says of its limits: its `/api/v2/instance` document, or that of version 1, whose
/// `configuration` is the same.
struct SocialInstance {
    /// Why a document is of no use.
    struct Failure: Error, Sendable {
        var message: String
    }

    var limit: Int?
    var linkCost: Int?
    var mediaLimit: Int?
    var altLimit: Int?

    init(_ document: String) throws(Failure) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: document)
        } catch {
            throw Failure(message: "The instance document is no JSON: \(error)")
        }
        func number(_ value: JSONValue?) -> Int? {
            value?.int64Value.flatMap { (1...1_000_000).contains($0) ? Int($0) : nil }
        }
        let statuses = value["configuration"]?["statuses"]
        limit = number(statuses?["max_characters"]) ?? number(value["max_toot_chars"])
        linkCost = number(statuses?["characters_reserved_per_url"])
        mediaLimit = number(statuses?["max_media_attachments"])
        altLimit = number(value["configuration"]?["media_attachments"]?["description_limit"])
        guard limit != nil else {
            throw Failure(message: "The instance document has no configuration.statuses.max_characters.")
        }
    }

    func apply(to network: inout SocialNetwork) {
        if let limit { network.limit = limit }
        if let linkCost { network.linkCost = linkCost }
        if let mediaLimit { network.style?.mediaLimit = mediaLimit }
        if let altLimit { network.style?.altLimit = altLimit }
    }
}
