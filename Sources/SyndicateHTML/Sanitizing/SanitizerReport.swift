public import Syndicate

/// What a `Sanitizer` took out.
public struct SanitizerReport: Sendable, Hashable {
    /// One kind of thing that was taken out.
    public struct Removal: Sendable, Hashable {
        /// What it was.
        public enum Kind: String, Sendable, Hashable {
            /// An element with all its content.
            case content
            /// An element whose content stayed.
            case element
            /// An attribute.
            case attribute
            /// An attribute, or a part of one, for its URL.
            case url
            /// A declaration in `style`.
            case style
            /// A comment.
            case comment
        }

        /// What it was.
        public var kind: Kind
        /// The element.
        public var element: String
        /// The attribute, or the property in `style`; empty for an element.
        public var name: String
        /// How often it was taken out.
        public var count: Int
        /// Where it stood first.
        public var position: SourcePosition?
    }

    /// What was taken out, each kind once, in the order of first occurrence.
    public private(set) var removals: [Removal] = []
    /// Whether elements stood in each other as no parser would have them, so that the tree was arranged anew.
    public internal(set) var isRearranged = false
    private var indices: [Key: Int] = [:]

    private struct Key: Hashable {
        var kind: Removal.Kind
        var element: String
        var name: String
    }

    /// A report that nothing was taken out.
    public init() {}

    /// Whether the input was clean: nothing was taken out or arranged anew.
    public var isClean: Bool { removals.isEmpty && !isRearranged }

    /// The kinds of things that a report tells apart; what else is removed is counted with the last.
    private static let maximumKinds = 1_000

    mutating func add(_ kind: Removal.Kind, _ element: HTMLElement, _ name: String = "") {
        add(kind, element: element.name, name: name, position: element.position)
    }

    mutating func add(_ kind: Removal.Kind, element: String, name: String = "", position: SourcePosition? = nil) {
        let key = Key(kind: kind, element: element, name: name)
        if let index = indices[key] {
            removals[index].count += 1
        } else if removals.count < Self.maximumKinds {
            indices[key] = removals.count
            removals.append(Removal(kind: kind, element: element, name: name, count: 1, position: position))
        } else {
            removals[removals.count - 1].count += 1
        }
    }

    /// The removals for a person: one note each.
    public var diagnostics: [Diagnostic] {
        removals.map { removal in
            let times = removal.count == 1 ? "" : " (\(removal.count) times)"
            let what =
                switch removal.kind {
                case .content: "the element <\(removal.element)> and its content"
                case .element: "the element <\(removal.element)>"
                case .attribute: "the attribute \(removal.name) of <\(removal.element)>"
                case .url: "the URL in \(removal.name) of <\(removal.element)>"
                case .style: "the style property \(removal.name) of <\(removal.element)>"
                case .comment: "a comment"
                }
            return Diagnostic(.note, "html-removed", "removed \(what)\(times)", position: removal.position)
        }
    }
}
