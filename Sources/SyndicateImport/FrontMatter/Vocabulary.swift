internal import Syndicate

/// How a vocabulary's elements are written as maps in front matter.
struct Vocabulary {
    /// The vocabulary.
    let namespace: XMLNamespace

    /// The rules of a vocabulary.
    init(_ namespace: XMLNamespace) {
        self.namespace = namespace
    }

    /// An element of the vocabulary.
    func element(_ name: String, attributes: KeyValuePairs<String, String> = [:], text: String = "") -> ExtensionElement
    {
        ExtensionElement(
            namespace: namespace.uri, name: name, prefix: namespace.prefix,
            attributes: attributes.map { ExtensionAttribute(name: $0.key, value: $0.value) }, text: text)
    }

    /// The element that a key names: `episode-type` is `episodeType`, where the vocabulary writes names that way.
    func elementName(_ key: String) -> String {
        // The one name of these vocabularies that has hyphens.
        if namespace == .iTunes, key == "subcategory" || key == "subcategories" { return "category" }
        if key == "new-feed-url" || FieldName(key).folded == "newfeedurl" { return "new-feed-url" }
        return namespace == .podcast || namespace == .iTunes || namespace == .media ? Self.camelCase(key) : key
    }

    /// The attribute that a key of an element's map names.
    func attributeName(_ key: String, of element: String) -> String {
        let name = namespace == .podcast || namespace == .media ? Self.camelCase(key) : key
        if namespace == .podcast, name == "language" { return element == "transcript" ? name : "lang" }
        if namespace == .iTunes, element == "image", name == "url" || name == "src" { return "href" }
        return name
    }

    /// The attribute that holds a lone scalar, where the element has no text.
    func loneAttribute(_ element: String) -> String? {
        switch (namespace, element) {
        case (.iTunes, "image"): "href"
        case (.iTunes, "category"): "text"
        case (.podcast, "transcript"), (.podcast, "chapters"), (.podcast, "trailer"): "url"
        case (.podcast, "source"), (.podcast, "socialInteract"): "uri"
        case (.podcast, "images"): "srcset"
        case (.media, "thumbnail"), (.media, "content"), (.media, "player"): "url"
        default: nil
        }
    }

    /// Whether a scalar in an element's map is the element's text.
    func isText(_ key: String, of element: String) -> Bool {
        switch (namespace, element, key) {
        case (.iTunes, "category", _): false
        case (.podcast, "integrity", "value"), (.podcast, "valueTimeSplit", _), (.podcast, "valueRecipient", _): false
        case (.podcast, "person", "name"), (.podcast, "location", "name"): true
        case (.podcast, "soundbite", "title"), (.podcast, "trailer", "title"): true
        case (.podcast, "season", "number"), (.podcast, "episode", "number"): true
        case (_, _, "text"), (_, _, "value"): true
        default: false
        }
    }

    /// Whether a scalar in an element's map is a child element and no attribute.
    func isChild(_ key: String, of element: String) -> Bool {
        switch (namespace, element) {
        case (.iTunes, "owner"): true
        case (.iTunes, "category"): key == "subcategory" || key == "subcategories"
        case (.media, "content"), (.media, "group"): Self.mediaChildren.contains(key)
        case (.geoRSS, "where"): true
        case (.podcast, "liveItem"): ["title", "guid", "link", "contentLink"].contains(key)
        default: false
        }
    }

    /// Whether a list is one element that holds its values with commas.
    func isJoined(_ element: String) -> Bool {
        (namespace == .iTunes || namespace == .media) && element == "keywords"
    }

    private static let mediaChildren: Set<String> = [
        "title", "description", "keywords", "thumbnail", "category", "hash", "player", "credit", "copyright", "text",
        "restriction", "rating", "adult", "community", "comments", "license", "status", "price", "subTitle", "location",
    ]

    private static func camelCase(_ key: String) -> String {
        var result = ""
        var isUpper = false
        for scalar in key.unicodeScalars {
            if scalar == "-" || scalar == "_" {
                isUpper = !result.isEmpty
            } else {
                result += isUpper ? String(scalar).uppercased() : String(scalar)
                isUpper = false
            }
        }
        return result
    }
}
