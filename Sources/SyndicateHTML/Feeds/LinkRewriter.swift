public import Syndicate

/// Changes addresses wherever a feed has them: in links, attachments and pictures, in people and elements of other
/// vocabularies, and in markup, which otherwise stays as it was written.
///
/// Identifiers are not touched, as they name things for ever, and neither are places within a text (`#…`) nor addresses
/// within styles.
public struct LinkRewriter: Sendable {
    /// What becomes of an address; `nil` where it stays as it is written.
    public typealias Rewrite = @Sendable (_ address: String) -> String?

    /// Whether a piece of HTML may hold an address that is changed; `base` is what its addresses are relative to, empty where
    /// that is not known.
    public typealias Concerns = @Sendable (_ html: String, _ base: String) -> Bool

    private let rewrite: Rewrite
    private let concerns: Concerns?

    /// A rewriter by a rule, which is shown each address as it is written and, where that is relative and it stays, once
    /// more as what it means.
    ///
    /// - Parameter concerns: What tells at a glance that HTML need not be parsed, as it holds nothing of interest.
    public init(concerns: Concerns? = nil, _ rewrite: @escaping Rewrite) {
        self.rewrite = rewrite
        self.concerns = concerns
    }

    /// Changes addresses in an entry; `base` is what its own base is relative to, that of the feed, if it is known.
    public func rewrite(_ entry: inout Entry, base: String? = nil) {
        var editor = RewritingEditor(resolver: resolver(base), concerns: concerns)
        editor.edit(&entry)
        guard var review = entry.review else { return }
        editor.within(entry.base) { editor in
            review.item.image = review.item.image.map { editor.rewritten($0) }
            review.item.sameAs = review.item.sameAs.map { editor.rewritten($0) }
        }
        if review != entry.review { entry.review = review }
    }

    /// Changes addresses in what is said of a feed; `base` is the document's address, if it is known.
    public func rewrite(_ metadata: inout FeedMetadata, base: String? = nil) {
        var editor = RewritingEditor(resolver: resolver(base), concerns: concerns)
        editor.edit(&metadata)
    }

    /// `html` with other addresses, and otherwise as it was written, byte for byte.
    public func rewritten(html: String, base: String? = nil) -> String {
        if let concerns, !concerns(html, base ?? "") { return html }
        return resolver(base).resolved(html: html)
    }

    private func resolver(_ base: String?) -> LinkResolver {
        var resolver = LinkResolver(base: base ?? "")
        resolver.rewrite = rewrite
        return resolver
    }
}

/// Changes addresses wherever they stand in a feed.
private struct RewritingEditor: MarkupEditor {
    var resolver: LinkResolver
    let concerns: LinkRewriter.Concerns?

    /// An address of the model with the rule applied.
    func rewritten(_ address: String) -> String { resolver.address(address) }

    mutating func edit(html: inout String) {
        if let concerns, !concerns(html, resolver.base) { return }
        html = resolver.resolved(html: html)
    }

    mutating func edit(xhtml: inout [ExtensionNode]) { resolver.resolve(xhtml: &xhtml) }

    mutating func keeps(opaque mediaType: String) -> Bool { true }

    mutating func edited(address: String, of element: String, in name: String) -> String? { rewritten(address) }

    mutating func edit(foreign element: inout ExtensionElement) {
        for index in element.attributes.indices
        where element.attributes[index].namespace.isEmpty && Self.names.contains(element.attributes[index].name) {
            let value = element.attributes[index].value
            let address = rewritten(value)
            if !WebAddress.same(address, value) { element.attributes[index].value = address }
        }
        guard Self.elements.contains(element.name), element.elements.isEmpty else { return }
        let text = element.text
        let address = rewritten(text)
        if !WebAddress.same(address, text) { element.children = [.text(address)] }
    }

    mutating func within(_ base: String?, _ body: (inout RewritingEditor) -> Void) {
        var inner = self
        inner.resolver = resolver.within(base)
        body(&inner)
    }

    /// The names of attributes that hold addresses in the vocabularies of feeds.
    private static let names: Set<String> = ["href", "src", "url"]
    /// The names of elements that hold an address as their text.
    private static let elements: Set<String> = ["comment", "commentRss", "link", "origLink", "url"]
}
