internal import Syndicate

/// A JSON Feed while it is written, and what it could not say.
struct JSONFeedDocument {
    private(set) var report = ConversionReport()
    let version: JSONFeedVersion
    /// What of the feed an item's identifier is derived from.
    let origin: FeedMetadata
    /// The feed's base, against which relative addresses are resolved: JSON Feed has none.
    let base: String?

    /// Losses of what is being written, until it is known by what name to report them.
    private var pending: [(field: String, reason: String, count: Int)] = []

    init(feed: FeedMetadata, version: JSONFeedVersion) {
        self.version = version
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

    /// The words of a text: JSON Feed's titles and summaries are plain.
    mutating func plain(_ field: String, _ construct: TextConstruct?) -> String? {
        guard let construct else { return nil }
        switch construct.value {
        case .text(let text): return text
        case .html(let html) where !html.utf8.contains(UInt8(ascii: "<")): return construct.plainText
        default:
            lose(field, "plain text in JSON Feed; the markup was taken away")
            return construct.plainText
        }
    }

    /// A date as RFC 3339, where it could be read.
    mutating func date(_ field: String, _ date: Timestamp?) -> String? {
        guard let date else { return nil }
        if date.isParsed { return date.rfc3339 }
        lose(field, "not a date that could be read")
        return nil
    }

    /// An absolute address, where the base is known.
    func address(_ text: String?, base: String? = nil) -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard let base = base ?? self.base, !IRI.isAbsolute(text) else { return text }
        return IRI.resolve(text, against: base)
    }

    /// The members of extensions that are written, as they are and in their order; the others are reported.
    ///
    /// Their names begin with an underscore, so that they cannot be mistaken for JSON Feed's own.
    mutating func members(_ object: JSONObject, hasOwn: Bool) -> JSONObject {
        var members = JSONObject()
        if object.isEmpty { return members }
        var seen = Set<String>()
        for member in object {
            let isOwn = hasOwn && member.name == Self.ownName
            if member.name.utf8.first == UInt8(ascii: "_"), !isOwn, seen.insert(member.name).inserted {
                members.append(member.name, member.value)
            } else {
                lose(
                    "extensions.\(member.name)",
                    isOwn ? "replaced by what the model says" : "not a name of an extension")
            }
        }
        return members
    }

    /// Reports the elements of XML vocabularies but those that became members.
    mutating func loseElements(_ elements: [ExtensionElement], but used: (ExtensionElement) -> Bool = { _ in false }) {
        for element in elements where !used(element) {
            let prefix = element.prefix.flatMap { $0.isEmpty ? nil : $0 + ":" } ?? ""
            lose("extensions.\(prefix)\(element.name)", "an element of XML has no place in JSON Feed")
        }
    }

    /// The name of the extension that holds what JSON Feed has no member for.
    static let ownName = "_syndicate"
}

extension JSONWriter {
    /// Writes an object's members within the one that is open.
    mutating func members(_ object: JSONObject) {
        for member in object {
            key(member.name)
            value(member.value)
        }
    }

    /// Writes a member, where there is a value.
    mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        self.value(value)
    }

    /// Writes a member, where there is a value.
    mutating func member(_ name: String, _ value: Int64?) {
        guard let value else { return }
        key(name)
        self.value(value)
    }

    /// Writes a member, where there is a value that is a number.
    mutating func member(_ name: String, _ value: Double?) {
        guard let value, value.isFinite else { return }
        key(name)
        self.value(value)
    }
}
