internal import CGumbo

/// A whole HTML page.
public struct HTMLDocument: Sendable, Hashable {
    /// The name of the document type (`html`); nil when the page has none.
    public var doctype: String?
    /// The `html` element.
    public var root: HTMLElement
    /// What had to be left out when the page was parsed.
    public var report = HTMLParseReport()

    /// A page with the given root element.
    public init(root: HTMLElement, doctype: String? = "html") {
        self.root = root
        self.doctype = doctype
    }

    /// The tree that browsers make of the page `text` (HTML Standard, section 13.2), without running scripts.
    ///
    /// Nothing is an error: whatever the text is, it has a tree. What goes beyond `limits` is left out and reported.
    /// Comments outside the root element are dropped.
    public init(parsing text: String, limits: HTMLLimits = HTMLLimits()) {
        var text = text
        self = text.withUTF8 { HTMLDocument($0, limits) }
    }

    /// The tree that browsers make of the page in UTF-8 `bytes`; invalid sequences become U+FFFD.
    public init(parsing bytes: some Sequence<UInt8>, limits: HTMLLimits = HTMLLimits()) {
        self =
            bytes.withContiguousStorageIfAvailable { HTMLDocument($0, limits) }
            ?? Array(bytes).withUnsafeBufferPointer { HTMLDocument($0, limits) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: HTMLLimits) {
        var report = HTMLParseReport()
        var builder = TreeBuilder(maximumDepth: limits.maximumDepth)
        let page = GumboTree.with(bytes, context: GUMBO_TAG_LAST, limits: limits, report: &report) {
            output -> (HTMLElement, String?) in
            var root = HTMLElement("html")
            if let node = output.pointee.root {
                root = TreeBuilder.element(node)
                root.children = builder.nodes(of: node.pointee.v.element.children)
            }
            guard let document = output.pointee.document?.pointee.v.document, document.has_doctype,
                let name = document.name
            else { return (root, nil) }
            return (root, String(cString: name))
        }
        report.flattenedElements = builder.flattenedElements
        root = page?.0 ?? HTMLElement("html", children: [.element(HTMLElement("head")), .element(HTMLElement("body"))])
        doctype = page?.1
        self.report = report
    }
}

extension HTMLDocument {
    /// The `head` element, if the page has one.
    public var head: HTMLElement? { root.elements.first { $0.isHTML("head") } }

    /// The `body` element, if the page has one.
    public var body: HTMLElement? { root.elements.first { $0.isHTML("body") } }
}
