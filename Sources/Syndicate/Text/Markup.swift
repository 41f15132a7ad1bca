/// The little that the core does with HTML: escaping, writing a tree as markup, and taking markup away from short texts.
///
/// Whole documents are the business of `SyndicateHTML`, which has a parser.
public enum Markup {
    /// `text` as HTML character data or as an attribute value between double quotes, escaped on bytes.
    public static func escape(_ text: String) -> String { HTMLEscape.attribute(text) }

    /// A tree of XHTML as markup that an HTML parser reads as the same tree.
    public static func html(_ nodes: [ExtensionNode]) -> String { XHTMLSerializer.html(nodes) }
}
