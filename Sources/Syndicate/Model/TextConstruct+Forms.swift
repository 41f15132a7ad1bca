extension TextConstruct {
    /// The words without markup, white space folded where there was markup.
    public var plainText: String {
        switch value {
        case .text(let text): text
        case .html(let html): Markup.plainText(html)
        case .xhtml(let nodes): Markup.plainText(XHTMLSerializer.html(nodes))
        }
    }

    /// The words as HTML markup; plain text is escaped.
    public var html: String {
        switch value {
        case .text(let text): HTMLEscape.attribute(text)
        case .html(let html): html
        case .xhtml(let nodes): XHTMLSerializer.html(nodes)
        }
    }

    /// Whether there is markup in it, or could be.
    public var isMarkup: Bool {
        if case .text = value { false } else { true }
    }
}
