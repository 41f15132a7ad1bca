public import Syndicate
internal import SyndicateHTML

/// Cuts summaries and bodies, HTML such that it stays well-formed.
///
/// Characters are those that people see; white space counts as one, markup and what is not shown count for nothing. A cut
/// is made where a line could end, and an ellipsis tells of it. What is short enough stays as it was written, and bodies
/// other than text, HTML and XHTML stay whole.
public struct TruncateFilter: EntryFilter {
    /// Where a text is cut.
    public enum Extent: Sendable, Equatable {
        /// Behind at most so many characters, the ellipsis among them.
        case characters(Int)
        /// Behind the first paragraph, of which nothing tells.
        case paragraph
    }

    /// Where a text is cut.
    public var extent: Extent

    /// A filter that cuts summaries and bodies.
    public init(to extent: Extent) {
        self.extent = extent
    }

    /// Cuts the texts of each entry.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        let ofFeed = feed.language
        entries.forEachToCome { entry in
            let cut = TextCut(extent, language: entry.language ?? ofFeed)
            if let summary = entry.summary { cut.apply(to: summary).map { entry.summary = $0 } }
            for index in entry.content.indices {
                cut.apply(to: entry.content[index]).map { entry.content[index] = $0 }
            }
        }
    }
}

/// The way in which one entry's texts are cut.
private struct TextCut {
    let extent: TruncateFilter.Extent
    let language: String?

    init(_ extent: TruncateFilter.Extent, language: String?) {
        self.extent = extent
        self.language = language
    }

    /// The text cut; `nil` where it stays as it is.
    func apply(to construct: TextConstruct) -> TextConstruct? {
        let language = construct.language ?? language
        var result = construct
        switch construct.value {
        case .text(let text):
            guard let cut = cut(text, language) else { return nil }
            result.value = .text(cut)
        case .html(let html):
            guard let cut = cut(html: html, language) else { return nil }
            result.value = .html(cut)
        case .xhtml(let nodes):
            guard let cut = cut(HTMLFragment(xhtml: nodes).nodes, language) else { return nil }
            result.value = .xhtml(HTMLFragment(cut).xhtml)
        }
        return result
    }

    /// The body cut; `nil` where it stays as it is.
    func apply(to content: Content) -> Content? {
        let language = content.language ?? language
        var result = content
        switch content.value {
        case .text(let text):
            guard let cut = cut(text, language) else { return nil }
            result.value = .text(cut)
        case .html(let html):
            guard let cut = cut(html: html, language) else { return nil }
            result.value = .html(cut)
        case .xhtml(let nodes):
            guard let cut = cut(HTMLFragment(xhtml: nodes).nodes, language) else { return nil }
            result.value = .xhtml(HTMLFragment(cut).xhtml)
        case .xml, .inline, .base64, .external: return nil
        }
        return result
    }

    private func cut(_ text: String, _ language: String?) -> String? {
        if isShort(text) { return nil }
        var flow = CutText(extent)
        flow.append(text)
        guard let cut = flow.cut(language: language) else { return nil }
        return flow.prefix(cut.end) + cut.mark
    }

    private func cut(html: String, _ language: String?) -> String? {
        if isShort(html) { return nil }
        // The beginning alone will do where there is more text in it than stays.
        if case .characters(let count) = extent, count < 1 << 20 {
            for size in [count * 4 + 2048, count * 32 + 16_384] where html.utf8.count > size * 2 {
                let head = HTMLFragment(parsing: html.utf8.prefix(size)).nodes
                var flow = CutText(extent)
                flow.append(head)
                if flow.hasMore { return cut(head, language).map { HTMLSerializer.string($0) } }
            }
        }
        return cut(HTMLFragment(parsing: html).nodes, language).map { HTMLSerializer.string($0) }
    }

    private func cut(_ nodes: [HTMLNode], _ language: String?) -> [HTMLNode]? {
        var flow = CutText(extent)
        flow.append(nodes)
        guard let cut = flow.cut(language: language) else { return nil }
        var cutter = TreeCutter(cut)
        let kept = cutter.cut(nodes)
        return kept == nodes ? nil : kept
    }

    /// Whether there is nothing to cut by the mere size of the text.
    private func isShort(_ text: String) -> Bool {
        if case .characters(let count) = extent { text.utf8.count <= count } else { false }
    }
}
