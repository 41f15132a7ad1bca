internal import Syndicate

/// Copies a tree without what a policy does not list.
struct TreeCleaner {
    let policy: SanitizerPolicy
    private(set) var report = SanitizerReport()
    private var depth = 0

    /// Elements deeper than this are replaced by their text, whatever made the tree.
    private static let maximumDepth = 256
    /// Elements that no policy can allow: what they hold is not, or not always, parsed as HTML.
    private static let never: Set<String> = [
        "base", "body", "embed", "frame", "frameset", "head", "html", "iframe", "image", "isindex", "link", "listing",
        "meta", "noembed", "noframes", "noscript", "object", "param", "plaintext", "script", "style", "template",
        "textarea", "title", "xmp",
    ]
    /// Elements whose content is not for readers.
    private static let withContent: Set<String> = [
        "applet", "audio", "canvas", "datalist", "embed", "frameset", "iframe", "noembed", "noframes", "object",
        "script", "select", "style", "template", "textarea", "title", "video",
    ]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "dialog", "div", "dl",
        "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html",
        "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "tr", "ul",
    ]

    init(policy: SanitizerPolicy) {
        self.policy = policy
    }

    /// `nodes` without what the policy does not list.
    mutating func clean(_ nodes: [HTMLNode]) -> [HTMLNode] {
        var output: [HTMLNode] = []
        output.reserveCapacity(nodes.count)
        append(nodes, to: &output)
        return output
    }

    private mutating func append(_ nodes: [HTMLNode], to output: inout [HTMLNode]) {
        for node in nodes {
            switch node {
            case .comment: report.add(.comment, element: "")
            case .text(let text): append(text: text, to: &output)
            case .element(let element): append(element, to: &output)
            }
        }
    }

    private func append(text: String, to output: inout [HTMLNode]) {
        let text = text.withoutControls
        if text.isEmpty { return }
        output.append(joining: text)
    }

    private func appendBreak(to output: inout [HTMLNode]) {
        if case .text(let text)? = output.last, let last = text.utf8.last, last.isHTMLSpace { return }
        if !output.isEmpty { append(text: "\n", to: &output) }
    }

    private mutating func append(_ element: HTMLElement, to output: inout [HTMLNode]) {
        guard element.namespace == .html else { return report.add(.content, element) }
        if element.name == "iframe", let frame = frame(element) { return output.append(.element(frame)) }
        guard let allowed = policy.elements[element.name], !Self.never.contains(element.name),
            element.name.isPlainName
        else {
            if Self.withContent.contains(element.name) { return report.add(.content, element) }
            report.add(.element, element)
            if depth >= 2 * Self.maximumDepth { return append(text: element.text, to: &output) }
            // Words of neighbouring blocks must not grow together.
            let isBlock = Self.blocks.contains(element.name)
            if isBlock { appendBreak(to: &output) }
            depth += 1
            append(element.children, to: &output)
            depth -= 1
            if isBlock { appendBreak(to: &output) }
            return
        }
        var clean = HTMLElement(element.name, position: element.position)
        var cleaner = AttributeCleaner(policy: policy, element: element, allowed: allowed)
        clean.attributes = cleaner.clean(report: &report)
        if HTMLNames.void.contains(element.name) {
            if !element.children.isEmpty { append(element.children, to: &output) }
            // A picture without address shows nothing and a source without one chooses nothing.
            if element.name == "img" || element.name == "source" || element.name == "track",
                clean["src"] == nil, clean["srcset"] == nil, element["src"] != nil || element["srcset"] != nil
            {
                if let text = clean["alt"] { append(text: text, to: &output) }
                return report.add(.element, element)
            }
        } else if depth + 1 >= Self.maximumDepth {
            report.isRearranged = report.isRearranged || !element.elements.isEmpty
            append(text: element.text, to: &clean.children)
        } else {
            depth += 1
            clean.children = self.clean(element.children)
            depth -= 1
        }
        output.append(.element(clean))
    }

    /// The frame, without content, if it comes from a host that the policy lists.
    private func frame(_ element: HTMLElement) -> HTMLElement? {
        guard let address = element["src"].map(URLFilter.cleaned), let host = URLFilter.secureHost(of: address),
            policy.frameHosts.contains(host)
        else { return nil }
        var frame = HTMLElement("iframe", position: element.position)
        frame["src"] = address
        for name in ["title", "width", "height", "allowfullscreen"] {
            if let value = element[name] { frame[name] = value.withoutControls }
        }
        frame["loading"] = "lazy"
        frame["referrerpolicy"] = "strict-origin-when-cross-origin"
        return frame
    }
}

extension String {
    /// Whether the string is an element's or attribute's name in small ASCII letters, digits and hyphens.
    var isPlainName: Bool {
        guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
        return utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// The string without the control characters that HTML does not allow (HTML Standard, section 13.2.3.5).
    var withoutControls: String {
        guard utf8.contains(where: { $0 < 0x20 && !$0.isHTMLSpace || $0 == 0x7F || $0 == 0x0D }) else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x09, 0x0A, 0x0C: scalars.append(scalar)
            case 0..<0x20, 0x7F: break
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
