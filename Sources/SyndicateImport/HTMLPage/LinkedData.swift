internal import Syndicate

/// What a page's JSON-LD scripts say: the nodes of all of them, found by type and by `@id`.
///
/// JSON-LD is read as publishers write it for search engines: schema.org terms, with or without `@graph`, a value or
/// a list of values, a node or a reference to one. Contexts that rename terms are not followed.
struct LinkedData {
    /// The nodes at the top, in order.
    private(set) var nodes: [LinkedNode] = []
    /// What could not be read, in order.
    private(set) var problems: [String] = []

    /// Reads scripts.
    init(_ scripts: [String]) {
        var objects: [JSONObject] = []
        for script in scripts {
            var parser = JSONParser(maximumDepth: 64)
            do throws(JSONError) {
                Self.collect(try parser.parse(Self.bare(script)), into: &objects, depth: 0)
            } catch {
                problems.append("\(error)")
            }
        }
        let index = LinkedIndex(objects)
        nodes = objects.map { LinkedNode($0, index) }
    }

    private static func collect(_ value: JSONValue, into objects: inout [JSONObject], depth: Int) {
        guard depth < 8, objects.count < nodeLimit else { return }
        switch value {
        case .array(let values): for value in values { collect(value, into: &objects, depth: depth + 1) }
        case .object(let object):
            if object["@type"] != nil || object["@graph"] == nil { objects.append(object) }
            if let graph = object["@graph"] { collect(graph, into: &objects, depth: depth + 1) }
        default: break
        }
    }

    /// The script without what old pages put around it: `<!-- … -->`, `<![CDATA[ … ]]>`, a final semicolon.
    private static func bare(_ script: String) -> String {
        var text = script.trimmed
        for (start, end) in [
            ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>"), ("<!--", "-->"),
        ] {
            guard text.utf8.starts(with: start.utf8), text.utf8.count >= start.utf8.count + end.utf8.count else {
                continue
            }
            text = String(decoding: text.utf8.dropFirst(start.utf8.count), as: UTF8.self).trimmed
            if text.hasSuffix(end) {
                text = String(decoding: text.utf8.dropLast(end.utf8.count), as: UTF8.self).trimmed
            }
        }
        if text.utf8.last == UInt8(ascii: ";") { text = String(decoding: text.utf8.dropLast(), as: UTF8.self) }
        return text
    }

    private static let nodeLimit = 2000

    // MARK: The nodes that count

    /// The node of the article: a review or article whose address is the page's, or else the first.
    func article(at address: String?) -> LinkedNode? {
        let articles = nodes.filter(\.isArticle)
        if let address, let match = articles.first(where: { $0.stands(at: address) }) { return match }
        if let first = articles.first { return first }
        for page in nodes where page.isPage {
            if let main = page.nodes("mainEntity").first(where: \.isArticle) { return main }
        }
        return nil
    }

    /// The node of the page itself.
    var page: LinkedNode? { nodes.first(where: \.isPage) }

    /// The node of a review: the article where it is one, or the first among the others and within what they review.
    func review(_ article: LinkedNode?) -> (review: LinkedNode, item: LinkedNode)? {
        if let article, let item = article.reviewedItem { return (article, item) }
        for node in nodes {
            if let item = node.reviewedItem { return (node, item) }
        }
        for node in nodes + (article?.nodes("about") ?? []) where !node.isArticle && !node.isPage {
            let reviews = node.nodes("review").filter(\.isReview)
            // Several are the readers' reviews of a product, and none of them is what the page is about.
            if reviews.count == 1, let review = reviews.first { return (review, node) }
        }
        return nil
    }
}

/// The nodes by `@id`.
struct LinkedIndex {
    private var objects: [String: JSONObject] = [:]

    init(_ objects: [JSONObject]) {
        for object in objects {
            guard let id = object["@id"]?.stringValue, object.count > 1 else { continue }
            if self.objects[id] == nil { self.objects[id] = object }
        }
    }

    /// The node that a mere reference stands for, or the object itself.
    func resolve(_ object: JSONObject) -> JSONObject {
        guard let id = object["@id"]?.stringValue,
            !object.members.contains(where: { $0.name != "@id" && $0.name != "@type" })
        else {
            return object
        }
        return objects[id] ?? object
    }
}
