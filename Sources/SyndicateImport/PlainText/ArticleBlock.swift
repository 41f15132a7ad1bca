internal import Syndicate

/// A part of an article's body.
enum ArticleBlock: Sendable, Hashable {
    /// A paragraph; a line feed in it is a line break that the writer meant.
    case paragraph(String)
    /// A section heading.
    case heading(level: Int, String)
    /// A list.
    case list(ArticleList)
    /// A quotation of paragraphs.
    case quote([String])
    /// A caption, with the picture's address where that is known.
    case figure(Figure)
    /// A break between sections.
    case rule
}

/// A list of points.
struct ArticleList: Sendable, Hashable {
    /// A point, with lists below it.
    struct Item: Sendable, Hashable {
        /// The words.
        var text: String
        /// Lists that are indented below them.
        var children: [ArticleList] = []
    }

    /// The number of the first point; `nil` for points without numbers.
    var start: Int?
    /// The points.
    var items: [Item]
    /// The mark before each point: `-`, `*`, `•`, `.`, `)`.
    var marker: UInt8
}
