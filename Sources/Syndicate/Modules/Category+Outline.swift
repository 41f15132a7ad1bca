// How the outlines of OPML around an entry stand in the model.

extension Category {
    /// The scheme of categories that are outlines around an entry (OPML 2.0, "What is an <outline>?"), from the
    /// outermost in: the term is the path of their texts, such as `/Film/Korea`, the label the outline's own text; its
    /// other attributes are among the extensions.
    public static let outlineScheme = XMLNamespace.syndicate.uri + "#outline"

    /// An outline of the given text within another.
    public init(outline text: String?, within outer: Category?) {
        self.init((outer?.term ?? "") + "/" + (text ?? ""), scheme: Self.outlineScheme, label: text)
    }

    /// Whether the category is an outline around the entry.
    public var isOutline: Bool { scheme == Self.outlineScheme }
}
