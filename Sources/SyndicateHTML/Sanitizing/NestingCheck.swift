internal import Syndicate

/// Says of a tree whether a parser surely makes the same tree of it again.
///
/// It knows the common elements and is careful with the others: what it does not call stable may well be, and is tried.
struct NestingCheck {
    private var hasParagraph = false
    private var hasLink = false
    private var hasItem = false
    private var hasDefinition = false
    private var parent = ""

    static func isStable(_ nodes: [HTMLNode]) -> Bool { NestingCheck().isStable(nodes) }

    private func isStable(_ nodes: [HTMLNode]) -> Bool {
        let parts = Self.tableParts[parent]
        for node in nodes {
            switch node {
            case .comment: continue
            case .text(let text):
                if parts != nil, !text.utf8.allSatisfy(\.isHTMLSpace) { return false }
                if text.utf8.contains(where: { $0 < 0x20 && !$0.isHTMLSpace || $0 == 0x0D }) { return false }
            case .element(let element):
                guard element.namespace == .html, !Self.unknown.contains(element.name) else { return false }
                if let parts {
                    guard parts.contains(element.name) else { return false }
                } else if Self.onlyInTables.contains(element.name) {
                    return false
                }
                guard inside(element)?.isStable(element.children) ?? false else { return false }
            }
        }
        return true
    }

    /// The state within `element`; nil if it cannot stand here.
    private func inside(_ element: HTMLElement) -> NestingCheck? {
        var state = self
        let name = element.name
        state.parent = name
        if HTMLNames.void.contains(name), !element.children.isEmpty { return nil }
        if Self.closesParagraph.contains(name), hasParagraph { return nil }
        switch name {
        case "a":
            if hasLink { return nil }
            state.hasLink = true
        case "p": state.hasParagraph = true
        case "h1", "h2", "h3", "h4", "h5", "h6":
            if Self.headings.contains(parent) { return nil }
        case "li":
            if hasItem { return nil }
            state.hasItem = true
        case "dt", "dd":
            if hasDefinition { return nil }
            state.hasDefinition = true
        case "td", "th", "caption": state.hasParagraph = false
        default: break
        }
        if Self.holdsItems.contains(name) { (state.hasItem, state.hasDefinition) = (false, false) }
        return state
    }

    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    private static let closesParagraph: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
        "li",
        "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul",
    ]
    /// Elements through which the start tag of an item does not see an open one.
    private static let holdsItems: Set<String> = [
        "article", "aside", "blockquote", "dl", "figure", "footer", "header", "main", "menu", "nav", "ol", "section",
        "table", "td", "th", "ul",
    ]
    private static let tableParts: [String: Set<String>] = [
        "table": ["caption", "colgroup", "thead", "tbody", "tfoot"], "colgroup": ["col"], "thead": ["tr"],
        "tbody": ["tr"], "tfoot": ["tr"], "tr": ["td", "th"],
    ]
    private static let onlyInTables: Set<String> = [
        "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]
    /// Elements that have rules of their own.
    private static let unknown: Set<String> = [
        "applet", "body", "button", "fieldset", "form", "frameset", "head", "html", "iframe", "image", "isindex",
        "keygen", "legend", "listing", "marquee", "nobr", "noembed", "noframes", "noscript", "object", "optgroup",
        "option",
        "plaintext", "rb", "rp", "rt", "rtc", "ruby", "script", "select", "style", "template", "textarea", "title",
        "xmp",
    ]
}
