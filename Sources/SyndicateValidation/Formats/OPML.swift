// OPML 2.0, “What is an <outline>?”, “Subscription lists”, “Inclusion”; OPML 1.0, “<outline>”.
enum OPML {
    static let checkOutline: ElementModel.Check = { validation, outline in
        validation.checkType(of: outline)
        validation.checkNames(of: outline)
    }

    /// The attributes that OPML itself gives to an outline.
    static let attributes: Set<String> = [
        "category", "created", "description", "htmlUrl", "isBreakpoint", "isComment", "language", "text", "title",
        "type",
        "url", "version", "xmlUrl",
    ]

    /// Attributes that say something only of a subscription.
    static let ofSubscriptions = ["description", "htmlUrl", "language", "title", "version", "xmlUrl"]

    fileprivate static let meant = Dictionary(uniqueKeysWithValues: attributes.map { ($0.lowercased(), $0) })
}

extension Validation {
    fileprivate mutating func checkType(of outline: Node) {
        guard let type = outline.attribute("type") else {
            if outline.attributeCount > 1, OPML.ofSubscriptions.contains(where: { outline.attribute($0) != nil }) {
                report(.missingOutlineType, at: outline)
            }
            return
        }
        switch type.lowercased() {
        case "rss":
            if outline.attribute("xmlUrl") == nil { report(.missingXMLURL, at: outline, attribute: "xmlUrl") }
            if outline.attribute("title") == nil { report(.missingTitleAttr, at: outline, attribute: "title") }
        case "link":
            if outline.attribute("url") == nil { report(.missingURLAttr, at: outline, attribute: "url") }
        case "include" where !follows(.w3c):
            if outline.attribute("url") == nil { report(.missingURLAttr, at: outline, attribute: "url") }
        default:
            if format.version.hasPrefix("1.") {
                report(.invalidOutlineType, at: outline, .attribute("type"), value: type)
            }
        }
    }

    /// Attributes of one's own are allowed; one that differs from OPML's by case alone is a slip. The W3C validator allows
    /// none.
    fileprivate mutating func checkNames(of outline: Node) {
        for number in 0..<outline.attributeCount {
            let name = outline.attributeName(number)
            guard name.owner == .nobody || name.owner == .format, !OPML.attributes.contains(name.text) else { continue }
            if follows(.w3c) {
                report(.unexpectedAttribute, at: outline, .attribute(name.text), parent: outline.name)
            } else if OPML.meant[name.text.lowercased()] != nil {
                report(.unexpectedAttribute, at: outline, .attribute(name.text))
            }
        }
    }
}
