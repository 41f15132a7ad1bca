internal import CGumbo

/// A piece of HTML, such as an entry's content: the nodes that stand in an element that is not part of it.
public struct HTMLFragment: Sendable, Hashable {
    /// The nodes in order.
    public var nodes: [HTMLNode]
    /// What had to be left out when the fragment was parsed.
    public var report = HTMLParseReport()

    /// A fragment of the given nodes.
    public init(_ nodes: [HTMLNode] = []) {
        self.nodes = nodes
    }

    /// The tree that browsers make of `text` as the content of a `context` element (HTML Standard, section 13.4).
    ///
    /// Nothing is an error: whatever the text is, it has a tree. What goes beyond `limits` is left out and reported.
    public init(parsing text: String, in context: String = "div", limits: HTMLLimits = HTMLLimits()) {
        var text = text
        self = text.withUTF8 { HTMLFragment($0, context, limits) }
    }

    /// The tree that browsers make of UTF-8 `bytes` as the content of a `context` element; invalid sequences become
    /// U+FFFD.
    public init(parsing bytes: some Sequence<UInt8>, in context: String = "div", limits: HTMLLimits = HTMLLimits()) {
        self =
            bytes.withContiguousStorageIfAvailable { HTMLFragment($0, context, limits) }
            ?? Array(bytes).withUnsafeBufferPointer { HTMLFragment($0, context, limits) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ context: String, _ limits: HTMLLimits) {
        var report = HTMLParseReport()
        var builder = TreeBuilder(maximumDepth: limits.maximumDepth)
        let tag = GumboNames.tag(context)
        let nodes = GumboTree.with(
            bytes, context: tag == GUMBO_TAG_UNKNOWN ? GUMBO_TAG_DIV : tag, limits: limits, report: &report
        ) { output in
            output.pointee.root.map { builder.nodes(of: $0.pointee.v.element.children) } ?? []
        }
        report.flattenedElements = builder.flattenedElements
        self.nodes = nodes ?? []
        self.report = report
    }
}
