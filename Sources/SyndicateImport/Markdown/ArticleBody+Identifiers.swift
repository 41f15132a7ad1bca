internal import Syndicate
internal import SyndicateHTML

extension ArticleBody {
    /// Gives headings identifiers, and puts `prefix` before those of headings and footnotes, so that several articles on one
    /// page do not clash; links within the article follow. Identifiers that the author wrote stay.
    mutating func identify(prefix: String) {
        var names = Names(prefix: prefix)
        names.collect(nodes)
        names.assign(in: &nodes)
        if !names.renamed.isEmpty { names.follow(in: &nodes) }
    }

    /// Replaces the boxes of task lists, which readers take out, by characters.
    mutating func makeTaskBoxes() {
        Self.replaceBoxes(in: &nodes)
    }

    private static func replaceBoxes(in nodes: inout [HTMLNode]) {
        for index in nodes.indices {
            guard case .element(var element) = nodes[index] else { continue }
            nodes[index] = .text("")
            if element.isHTML("input"), element["type"] == "checkbox", element["disabled"] != nil {
                nodes[index] = .text(element["checked"] == nil ? "☐" : "☑")
                continue
            }
            replaceBoxes(in: &element.children)
            nodes[index] = .element(element)
        }
    }
}

/// The identifiers of an article's text.
private struct Names {
    let prefix: String
    /// The new names of identifiers that were changed.
    private(set) var renamed: [String: String] = [:]
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    init(prefix: String) {
        self.prefix = prefix.isEmpty ? "" : prefix + "-"
    }

    /// Notes the identifiers that stay.
    mutating func collect(_ nodes: [HTMLNode]) {
        for case .element(let element) in nodes {
            if let id = element["id"], !Self.isFootnote(id) { taken.insert(id) }
            collect(element.children)
        }
    }

    mutating func assign(in nodes: inout [HTMLNode]) {
        for index in nodes.indices {
            guard case .element(var element) = nodes[index] else { continue }
            nodes[index] = .text("")
            if let id = element["id"], Self.isFootnote(id) {
                let name = free(prefix + id)
                if renamed[id] == nil { renamed[id] = name }
                element["id"] = name
            } else if Self.isHeading(element), element["id"] == nil {
                let slug = Slug.make(for: element.text)
                if !slug.isEmpty {
                    let name = free(prefix + slug)
                    if renamed[slug] == nil, !taken.contains(slug) { renamed[slug] = name }
                    element["id"] = name
                }
            }
            assign(in: &element.children)
            nodes[index] = .element(element)
        }
    }

    /// Changes the links within the article to the new names.
    func follow(in nodes: inout [HTMLNode]) {
        for index in nodes.indices {
            guard case .element(var element) = nodes[index] else { continue }
            nodes[index] = .text("")
            if let href = element["href"], href.utf8.first == UInt8(ascii: "#") {
                let name = IRI.decode(String(href.dropFirst()))
                if let new = renamed[name] ?? renamed[String(href.dropFirst())] {
                    element["href"] = "#" + IRI.encodePath(new)
                }
            }
            follow(in: &element.children)
            nodes[index] = .element(element)
        }
    }

    /// The name, or the name with a number that nothing has yet.
    private mutating func free(_ name: String) -> String {
        var candidate = name
        while !taken.insert(candidate).inserted {
            counts[name, default: 1] += 1
            candidate = "\(name)-\(counts[name] ?? 2)"
        }
        return candidate
    }

    private static func isFootnote(_ id: String) -> Bool { id.hasPrefix("fn-") || id.hasPrefix("fnref-") }

    private static func isHeading(_ element: HTMLElement) -> Bool {
        ["h1", "h2", "h3", "h4", "h5", "h6"].contains(element.name) && element.namespace == .html
    }
}
