internal import Syndicate

/// What a Mastodon server says of its limits: its `/api/v2/instance` document, or that of version 1, whose
/// `configuration` is the same.
struct SocialInstance {
    /// Why a document is of no use.
    struct Failure: Error, Sendable {
        /// What is wrong with the document, without a final full stop.
        var message: String
        /// Where, if there is a place.
        var position: SourcePosition?

        /// What is wrong with the option.
        var description: String {
            "option instance\(position.map { ":\($0)" } ?? ""): the server's document \(message)"
        }
    }

    var limit: Int?
    var linkCost: Int?
    var mediaLimit: Int?
    var altLimit: Int?
    var pictureTypes: Set<String>?
    var pictureBytes: Int64?
    var picturePixels: Int?

    init(_ document: String) throws(Failure) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: document)
        } catch {
            throw Failure(message: "is no JSON: \(error.message)", position: error.position)
        }
        func number(_ group: String?, _ name: String, atMost highest: Int64 = 1_000_000) throws(Failure) -> Int? {
            let member = group.map { value["configuration"]?[$0]?[name] } ?? value[name]
            guard let member else { return nil }
            guard let number = member.int64Value, (1...highest).contains(number) else {
                throw Failure(message: "has a \(name) that is no number from 1 to \(highest)")
            }
            return Int(number)
        }
        let most = Int64(Int32.max)
        let older = try number(nil, "max_toot_chars")
        limit = try number("statuses", "max_characters") ?? older
        linkCost = try number("statuses", "characters_reserved_per_url")
        mediaLimit = try number("statuses", "max_media_attachments")
        altLimit = try number("media_attachments", "description_limit")
        pictureBytes = try number("media_attachments", "image_size_limit", atMost: most).map(Int64.init)
        picturePixels = try number("media_attachments", "image_matrix_limit", atMost: most)
        let types = value["configuration"]?["media_attachments"]?["supported_mime_types"]?.arrayValue
        pictureTypes = types.map { Set($0.compactMap(\.stringValue).filter { $0.hasPrefix("image/") }) }
        guard limit != nil else {
            throw Failure(message: "has no configuration.statuses.max_characters")
        }
    }

    func apply(to network: inout SocialNetwork) {
        if let limit { network.limit = limit }
        if let linkCost { network.linkCost = linkCost }
        if let mediaLimit { network.style?.mediaLimit = mediaLimit }
        if let altLimit { network.style?.altLimit = altLimit }
        if let pictureTypes, !pictureTypes.isEmpty { network.style?.pictures.types = pictureTypes }
        if let pictureBytes { network.style?.pictures.bytes = pictureBytes }
        if let picturePixels { network.style?.pictures.pixels = picturePixels }
    }
}
