import Syndicate
import SyndicateHTML

/// Sanitising: what is clean is clean when it is read again, and nothing in it could run.
enum HTML: Target {
    static func test(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let fragment = HTMLFragment(parsing: text)
        for policy in [SanitizerPolicy.feed, .mail, .strict] {
            let sanitizer = Sanitizer(policy)
            let result = sanitizer.sanitize(fragment.nodes)
            let html = result.html
            let again = HTMLFragment(parsing: html)
            require(again.nodes == result.nodes, "parsed again it is another tree: \(html)")
            let second = sanitizer.sanitize(again.nodes)
            require(second.html == html, "sanitised again it is other HTML: \(html)")
            check(again.nodes, html)
            let xhtml = sanitizer.sanitize(xhtml: fragment.xhtml).nodes
            let fromXHTML = XHTMLSerializer.html(xhtml)
            let tree = HTMLFragment(parsing: fromXHTML).nodes
            check(tree, fromXHTML)
            require(sanitizer.sanitize(tree).html == fromXHTML, "sanitised XHTML is not clean: \(fromXHTML)")
        }
        _ = PlainText(links: .footnotes).string(fragment.nodes)
        let page = HTMLDocument(parsing: text)
        _ = PageMetadata(page)
        _ = page.article
    }

    /// Nothing runs, said in other words than the sanitiser's own.
    private static func check(_ nodes: [HTMLNode], _ html: String) {
        for case .element(let element) in nodes {
            require(element.namespace == .html && !never.contains(element.name), "<\(element.name)> in \(html)")
            for attribute in element.attributes {
                require(!attribute.name.hasPrefix("on") && attribute.name != "srcdoc", "\(attribute.name) in \(html)")
                guard addresses.contains(attribute.name) else { continue }
                let scalars = attribute.value.lowercased().unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
                let start = String(String.UnicodeScalarView(scalars).prefix(11))
                require(!start.hasPrefix("javascript:") && !start.hasPrefix("vbscript:"), "\(start) in \(html)")
                require(!start.hasPrefix("data:") || start.hasPrefix("data:image"), "\(start) in \(html)")
            }
            check(element.children, html)
        }
    }

    private static let addresses: Set<String> = ["href", "src", "cite", "poster", "action", "background", "data"]
    private static let never: Set<String> = [
        "script", "style", "iframe", "object", "embed", "base", "meta", "link", "form", "svg", "math", "template",
        "noscript", "textarea", "title", "xmp", "plaintext", "select", "frameset",
    ]
}
