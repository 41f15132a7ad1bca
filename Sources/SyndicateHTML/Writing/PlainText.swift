/// Turns HTML into plain text for people to read: a feed reader's summary, the text part of a mail, a social post.
///
/// Blocks are divided by blank lines, lists have markers, tables have a line for each row, and white space collapses as
/// it does in a browser. Scripts, styles, templates and everything `hidden` is left out.
public struct PlainText: Sendable, Hashable {
    /// What becomes of a link's address.
    public enum Links: String, Sendable, Hashable, CaseIterable {
        /// It is left out.
        case textOnly
        /// It follows the text in parentheses, unless the text is the address: `text (https://example.org/)`.
        case inline
        /// A number follows the text, and the addresses stand at the end: `text [1]` … `[1] https://example.org/`.
        case footnotes
    }

    /// What becomes of a link's address.
    public var links: Links
    /// Whether an image is replaced by its alternative text, or left out.
    public var showsImages: Bool
    /// What stands before an item of a list without numbers.
    public var bullet: String
    /// What stands before each line of a quotation.
    public var quotePrefix: String
    /// What stands between the cells of a row.
    public var cellSeparator: String
    /// How many columns a line may have, where there is a place to break it; `nil` for lines of any length.
    public var width: Int?

    /// Rules for turning HTML into plain text.
    public init(
        links: Links = .textOnly, showsImages: Bool = true, bullet: String = "- ", quotePrefix: String = "> ",
        cellSeparator: String = " | ", width: Int? = nil
    ) {
        self.links = links
        self.showsImages = showsImages
        self.bullet = bullet
        self.quotePrefix = quotePrefix
        self.cellSeparator = cellSeparator
        self.width = width
    }

    /// The text of `nodes`, with the addresses of new links added to `footnotes` instead of the end of the text: numbers go on from those
    /// that are there, and the same address has the same number.
    public func string(_ nodes: [HTMLNode], collecting footnotes: inout [String]) -> String {
        var writer = PlainTextWriter(rules: self)
        writer.footnotes = footnotes
        writer.write(nodes)
        footnotes = writer.footnotes
        return writer.result
    }

    /// The text of `nodes`, without a line feed at its end.
    public func string(_ nodes: [HTMLNode]) -> String {
        var writer = PlainTextWriter(rules: self)
        writer.write(nodes)
        writer.writeFootnotes()
        return writer.result
    }
}

extension HTMLFragment {
    /// The fragment as plain text.
    public func plainText(_ rules: PlainText = PlainText()) -> String { rules.string(nodes) }
}

extension HTMLElement {
    /// The element as plain text.
    public func plainText(_ rules: PlainText = PlainText()) -> String { rules.string([.element(self)]) }
}
