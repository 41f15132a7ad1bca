internal import Syndicate

/// A JSON Feed while it is written, and what it could not say.
struct JSONFeedDocument {
    private(set) var report = ConversionReport()
    let version: JSONFeedVersion
    /// Whether what JSON Feed has no member for is kept in an extension.
    let keepsRest: Bool
    /// What of the feed an item's identifier is derived from.
    let origin: FeedMetadata
    /// The feed's base, against which relative addresses are resolved: JSON Feed has none.
    let base: String?

    /// Losses of what is being written, until it is known by what name to report them.
    private var pending: [(field: String, reason: String, count: Int)] = []

    init(feed: FeedMetadata, version: JSONFeedVersion, keepsRest: Bool) {
        self.version = version
        self.keepsRest = keepsRest
        base = feed.base
        var origin = FeedMetadata()
        origin.identifier = feed.identifier
        origin.links = feed.links
        self.origin = origin
    }

    mutating func begin(_ feed: FeedMetadata, to json: inout JSONWriter) {
        json.beginObject()
        writeMetadata(of: feed, to: &json)
        settle(nil)
        json.key("items")
        json.beginArray()
    }

    mutating func write(_ entry: Entry, to json: inout JSONWriter) {
        writeItem(entry, to: &json)
        if !pending.isEmpty { settle(entry.label) }
    }

    func end(_ json: inout JSONWriter) {
        json.endArray()
        json.endObject()
        json.endDocument()
    }

    // MARK: Losses

    mutating func lose(_ field: String, _ reason: String, count: Int = 1) {
        if count > 0 { pending.append((field, reason, count)) }
    }

    /// Puts what was lost into the report, under the name of an entry or, with `nil`, of the feed.
    private mutating func settle(_ entry: String?) {
        for loss in pending { report.add(loss.field, loss.reason, entry: entry, count: loss.count) }
        pending.removeAll(keepingCapacity: true)
    }

    // MARK: Values

    /// An absolute address, where the base is known.
    func address(_ text: String?, base: String? = nil) -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard let base = base ?? self.base, !IRI.isAbsolute(text) else { return text }
        return IRI.resolve(text, against: base)
    }

    /// The members of an extension that can stand for themselves, as they are and in their order: their names begin with an
    /// underscore (JSON Feed 1.1, "Extensions") and occur once. `isWhole` is false where there are others.
    func plainMembers(_ object: JSONObject) -> (members: JSONObject, isWhole: Bool) {
        var members = JSONObject()
        if object.isEmpty { return (members, true) }
        var seen = Set<[UInt8]>()
        for member in object where member.name.utf8.first == UInt8(ascii: "_") && member.name != Self.ownName {
            if seen.insert(Array(member.name.utf8)).inserted { members.append(member.name, member.value) }
        }
        return (members, members.count == object.count)
    }

    /// The name of the extension that holds what JSON Feed has no member for.
    static let ownName = "_syndicate"
}
