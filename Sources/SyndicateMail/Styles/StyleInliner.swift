internal import Syndicate
internal import SyndicateHTML

/// Gives elements the styles that `style` elements have for them, because many mail programs read only `style` attributes.
///
/// Everything else stays as it was written, byte for byte: comments for Outlook, placeholders of senders, the order of attributes. What
/// cannot be inlined (media queries, pseudo-classes, fonts) stays in a `style` element, made important where an inlined declaration would win
/// over it now.
public struct StyleInliner: Sendable {
    /// Whether Outlook's own attributes (`bgcolor`, `width`, `height`, `align`, `valign`) repeat what the styles say.
    public var mirrorsAttributes = true

    /// An inliner.
    public init() {}

    /// What came of inlining.
    public struct Result: Sendable, Equatable {
        /// The document.
        public var html: String
        /// The rules that stayed in a `style` element, in their order, without those of media queries.
        public var kept: [String]
    }

    /// The document with its styles inlined.
    public func inline(_ html: String) -> Result {
        let document = HTMLDocument(parsing: html)
        let sheets = document.root.all("style").filter(Self.isForScreens)
        guard !sheets.isEmpty else { return Result(html: html, kept: []) }
        var rules: [StyleSheet.Rule] = []
        var kept: [String] = []
        for element in sheets {
            let sheet = StyleSheet(element.text, order: rules.count)
            rules += sheet.rules
            kept += sheet.kept
        }
        var cascades = CascadeMemory(rules)
        var changes = StyleChanges()
        var pending = ElementPlace.places(of: [document.root], parent: nil)
        while let place = pending.popLast() {
            pending += place.children()
            add(&cascades, to: place, &changes)
        }
        let editor = TagEditor(html)
        var output = editor.applying(changes)
        output = KeptStyles.replacing(sheets, with: kept, inlined: changes.properties, in: output)
        return Result(html: output, kept: kept.filter { !$0.hasPrefix("@media") })
    }

    /// Whether a `style` element is one of CSS for every medium.
    private static func isForScreens(_ element: HTMLElement) -> Bool {
        let type = element["type"] ?? "text/css"
        let media = element["media"] ?? "all"
        return ["", "text/css"].contains(type.lowercased()) && ["", "all", "screen"].contains(media.lowercased())
            && element["data-embed"] == nil
    }

    private func add(_ cascades: inout CascadeMemory, to place: ElementPlace, _ changes: inout StyleChanges) {
        guard let position = place.element.position, place.element.namespace == .html,
            !Self.invisible.contains(place.element.name)
        else { return }
        guard let declarations = cascades.declarations(for: place) else { return }
        var attributes = [HTMLAttribute("style", declarations.map(\.text).joined(separator: "; "))]
        if mirrorsAttributes { attributes += OutlookAttributes.mirrored(declarations, of: place.element) }
        changes.add(position, attributes)
        for declaration in declarations { changes.properties.formUnion(StyleShorthands.parts(of: declaration.name)) }
    }

    private static let invisible: Set<String> = [
        "head", "style", "script", "title", "meta", "link", "base", "template", "noscript",
    ]
}
