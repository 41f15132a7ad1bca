public import Syndicate

/// One thing that the validator found in a document: what, how grave, where.
public struct Finding: Sendable, Equatable {
    /// The rule that was broken.
    public var rule: Rule
    /// How grave it is under the options of the run.
    public var level: Level
    /// One sentence for a person with the actual values, without place and final full stop.
    public var message: String
    /// Where it begins: the `<` of the element, the first letter of the attribute, the first character of the value.
    public var start: SourcePosition
    /// The place behind its last character.
    public var end: SourcePosition
    /// The bytes from start to end in the document as UTF-8, a byte order mark left out.
    public var range: Range<Int>
    /// The name of the element (of a JSON member) that it is about, with the usual prefix of its namespace
    /// unless that is the format's own, such as `itunes:image`.
    public var element: String?
    /// The name of the element that holds `element`; `root` for the root's.
    public var parent: String?
    /// The name of the attribute that it is about.
    public var attribute: String?
    /// The value that is wrong.
    public var value: String?
    /// The path of elements from the root to the place, such as `/rss/channel/item[3]/guid`; of JSON a JSON Pointer.
    public var path: String
    /// How to mend it without changing what the document means, if that can be known.
    public var fix: Fix?
    /// The source around the place.
    public var excerpt: Excerpt?

    /// A finding; see the properties.
    public init(
        _ rule: Rule, level: Level, message: String, start: SourcePosition, end: SourcePosition, range: Range<Int>,
        element: String? = nil, parent: String? = nil, attribute: String? = nil, value: String? = nil,
        path: String = "", fix: Fix? = nil, excerpt: Excerpt? = nil
    ) {
        self.rule = rule
        self.level = level
        self.message = message
        self.start = start
        self.end = end
        self.range = range
        self.element = element
        self.parent = parent
        self.attribute = attribute
        self.value = value
        self.path = path
        self.fix = fix
        self.excerpt = excerpt
    }
}
