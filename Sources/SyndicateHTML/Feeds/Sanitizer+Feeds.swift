public import Syndicate

extension Sanitizer {
    /// Makes all markup in `entry` harmless: titles, summaries, bodies and rights in HTML and XHTML, what is said of its
    /// source, and XHTML and HTML in elements of other vocabularies. Plain text stays as it is.
    ///
    /// Bodies that are markup as a whole of a kind that cannot be cleaned (XML as a string, or in Base64) are taken out,
    /// and so are addresses that run scripts (`javascript:`, `vbscript:`, `data:` but for raster images) wherever the model
    /// has one. Entries can be given one by one as they come.
    @discardableResult
    public func sanitize(_ entry: inout Entry) -> SanitizerReport {
        var editor = SanitizingEditor(sanitizer: self)
        editor.edit(&entry)
        return editor.report
    }

    /// Makes all markup in what is said of a feed harmless, as in an entry.
    @discardableResult
    public func sanitize(_ metadata: inout FeedMetadata) -> SanitizerReport {
        var editor = SanitizingEditor(sanitizer: self)
        editor.edit(&metadata)
        return editor.report
    }

    /// Makes all markup in a feed harmless.
    @discardableResult
    public func sanitize(_ feed: inout Feed) -> SanitizerReport {
        var report = sanitize(&feed.metadata)
        for index in feed.entries.indices { report.merge(sanitize(&feed.entries[index])) }
        return report
    }

    /// Makes a text harmless; plain text stays as it is.
    @discardableResult
    public func sanitize(_ construct: inout TextConstruct) -> SanitizerReport {
        var editor = SanitizingEditor(sanitizer: self)
        var optional: TextConstruct? = construct
        editor.edit(&optional)
        if let optional { construct = optional }
        return editor.report
    }

    /// XHTML made harmless.
    public func sanitize(xhtml nodes: [ExtensionNode]) -> (nodes: [ExtensionNode], report: SanitizerReport) {
        let result = sanitize(HTMLFragment(xhtml: nodes).nodes)
        return (HTMLFragment(result.nodes).xhtml, result.report)
    }
}

/// Sanitises markup wherever it stands in a feed.
private struct SanitizingEditor: MarkupEditor {
    let sanitizer: Sanitizer
    var report = SanitizerReport()

    mutating func edit(html: inout String) {
        let result = sanitizer.sanitize(html)
        html = result.html
        note(result.report)
    }

    mutating func edit(xhtml: inout [ExtensionNode]) {
        let result = sanitizer.sanitize(xhtml: xhtml)
        xhtml = result.nodes
        note(result.report)
    }

    mutating func keeps(opaque mediaType: String) -> Bool {
        report.add(.content, element: "content", name: "")
        return false
    }

    mutating func edited(address: String, of element: String, in name: String) -> String? {
        guard URLFilter.runsScripts(address) else { return address }
        report.add(.url, element: element, name: name)
        return nil
    }

    mutating func within(_ base: String?, _ body: (inout SanitizingEditor) -> Void) {
        body(&self)
    }

    /// Positions within a field say nothing to those who have the feed.
    private mutating func note(_ other: SanitizerReport) {
        report.merge(other, keepsPositions: false)
    }
}
