internal import Syndicate

/// A node of JSON-LD: a thing of some types with properties.
struct LinkedNode {
    private let object: JSONObject
    private let index: LinkedIndex

    /// The node that `object` is.
    init(_ object: JSONObject, _ index: LinkedIndex) {
        self.object = object
        self.index = index
    }

    /// The types, without the vocabulary's address.
    var types: [String] {
        values("@type").compactMap(\.stringValue).map { type in
            let bytes = type.utf8
            guard let cut = bytes.lastIndex(where: { $0 == 0x2F || $0 == 0x23 || $0 == 0x3A }) else { return type }
            return String(Substring(bytes[bytes.index(after: cut)...]))
        }
    }

    /// The values of a property: none, one, or those of a list.
    func values(_ name: String) -> [JSONValue] {
        guard let value = object[name] ?? object["schema:" + name] else { return [] }
        if case .array(let values) = value { return values.filter { !$0.isNull } }
        return value.isNull ? [] : [value]
    }

    /// The values that are nodes, references to nodes followed.
    func nodes(_ name: String) -> [LinkedNode] {
        values(name).flatMap { value -> [LinkedNode] in
            guard let object = value.objectValue else { return [] }
            if let list = object["@list"]?.arrayValue {
                return list.compactMap(\.objectValue).map { LinkedNode(index.resolve($0), index) }
            }
            return [LinkedNode(index.resolve(object), index)]
        }
    }

    /// The values as text: strings, numbers, `@value`, `@id`, and the names of nodes.
    func texts(_ name: String) -> [String] {
        values(name).compactMap { value in
            switch value {
            case .string(let text): Self.text(text)
            case .number(let spelling): spelling
            case .object(let object):
                if let text = object["@value"]?.stringValue {
                    Self.text(text)
                } else {
                    LinkedNode(index.resolve(object), index).ownName
                }
            default: nil
            }
        }
    }

    /// The first value as text.
    func text(_ names: String...) -> String? {
        for name in names {
            if let text = texts(name).first { return text }
        }
        return nil
    }

    /// The values as addresses: strings, and the `url`, `contentUrl` or `@id` of nodes.
    func addresses(_ name: String) -> [String] {
        values(name).compactMap { value in
            if let text = value.stringValue { return Self.text(text) }
            guard let object = value.objectValue else { return nil }
            let node = LinkedNode(index.resolve(object), index)
            return node.string("url") ?? node.string("contentUrl") ?? node.string("@id")
        }
    }

    /// The first value, if it is a string.
    func string(_ name: String) -> String? { values(name).first?.stringValue.flatMap(Self.text) }

    /// The first value as a number; publishers write `"4,5"` and `"4.5"` too.
    func number(_ name: String) -> Double? {
        guard let value = values(name).first else { return nil }
        if let number = value.doubleValue { return number }
        guard let text = value.stringValue, let number = Double(text.trimmed.replacing(",", with: ".")),
            number.isFinite
        else { return nil }
        return number
    }

    /// The name of the thing.
    private var ownName: String? {
        string("name") ?? string("headline")
            ?? (values("name").first?.objectValue?["@value"]?.stringValue).flatMap(Self.text)
    }

    /// Words as they are meant: plugins write `&#8217;` and `&amp;` into JSON, where nothing resolves them.
    private static func text(_ text: String) -> String? {
        var text = text.trimmed
        if text.utf8.contains(UInt8(ascii: "&")) {
            text = Markup.plainText(text.replacing("<", with: "&lt;"))
        }
        return text.isEmpty ? nil : text
    }

    // MARK: Kinds of things

    /// Whether this is an article or a review in writing.
    var isArticle: Bool {
        types.contains { $0.hasSuffix("Article") || Self.articles.contains($0) } || isReview && reviewedItem != nil
    }

    /// Whether this is a review.
    var isReview: Bool {
        types.contains { $0 == "Review" || $0 == "CriticReview" || $0 == "EmployerReview" || $0 == "ReviewNewsArticle" }
    }

    /// Whether this is a page.
    var isPage: Bool { types.contains { $0.hasSuffix("Page") } }

    /// What a review reviews.
    var reviewedItem: LinkedNode? {
        guard isReview else { return nil }
        return nodes("itemReviewed").first { $0.text("name") != nil }
    }

    /// Whether the node says that it stands at `address`.
    func stands(at address: String) -> Bool {
        let own = addresses("url") + addresses("mainEntityOfPage") + addresses("@id")
        return own.contains { Self.page($0).elementsEqual(Self.page(address)) }
    }

    private static func page(_ address: String) -> Substring.UTF8View { address[...].utf8.prefix { $0 != 0x23 } }

    private static let articles: Set<String> = [
        "BlogPosting", "SocialMediaPosting", "LiveBlogPosting", "Report", "DiscussionForumPosting", "PodcastEpisode",
        "Recipe", "HowTo",
    ]
}
