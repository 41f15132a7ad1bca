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
    /// Whether the input was so large or so deep that its end was not read.
    public internal(set) var isTruncated = false
    private var indices: [Key: Int] = [:]

    private struct Key: Hashable {
        var kind: Removal.Kind
        var element: String
        var name: String
    }

    /// A report that nothing was taken out.
    public init() {}

    /// Whether the input was clean: nothing was taken out or arranged anew.
    public var isClean: Bool { removals.isEmpty && !isRearranged && !isTruncated }

    /// The kinds of things that a report tells apart; what else is removed is counted with the last.
    private static let maximumKinds = 1_000

    mutating func add(_ kind: Removal.Kind, _ element: HTMLElement, _ name: String = "") {
        add(kind, element: element.name, name: name, position: element.position)
    }

    mutating func add(
        _ kind: Removal.Kind, element: String, name: String = "", position: SourcePosition? = nil,
        count: Int = 1
    ) {
        let key = Key(kind: kind, element: element, name: name)
        if let index = indices[key] {
            removals[index].count += count
        } else if removals.count < Self.maximumKinds {
            indices[key] = removals.count
            removals.append(Removal(kind: kind, element: element, name: name, count: count, position: position))
        } else {
            removals[removals.count - 1].count += count
        }
    }

    /// Adds what another report says.
    public mutating func merge(_ other: SanitizerReport) {
        merge(other, keepsPositions: true)
    }

    mutating func merge(_ other: SanitizerReport, keepsPositions: Bool) {
        isRearranged = isRearranged || other.isRearranged
        isTruncated = isTruncated || other.isTruncated
        for removal in other.removals {
            add(
                removal.kind, element: removal.element, name: removal.name,
                position: keepsPositions ? removal.position : nil, count: removal.count)
        }
    }
}

extension SanitizerReport.Removal {
    /// What was taken out, for a person.
    public var text: String {
        switch kind {
        case .content: "the element <\(element)> and its content"
        case .element: "the element <\(element)>"
        case .attribute: "the attribute \(name) of <\(element)>"
        case .url: "the URL in \(name) of <\(element)>"
        case .style: "the style property \(name) of <\(element)>"
        case .comment: "a comment"
        }
    }
}

extension SanitizerReport {
    /// The removals for a person: one note each.
    public var diagnostics: [Diagnostic] {
        var diagnostics = removals.map { removal in
            let times = removal.count == 1 ? "" : " (\(removal.count) times)"
            return Diagnostic(.note, "html-removed", "removed \(removal.text)\(times)", position: removal.position)
        }
        if isTruncated {
            diagnostics.append(
                Diagnostic(.warning, "html-truncated", "HTML was too large or too deep and was cut before its end"))
        }
        return diagnostics
    }

    /// Notes each removal as a loss of `field` in `entry`, or in what is said of the feed as a whole.
    public func add(to report: inout ConversionReport, entry: String? = nil, field: String = "html") {
        for removal in removals {
            // Hostile names must not make a report of any size.
            let isFull = report.losses.count >= Self.maximumLosses
            let reason = isFull ? "removed what the policy does not list" : "removed \(removal.text)"
            report.add(field, reason, entry: entry, count: removal.count)
        }
        if isTruncated { report.add(field, "cut before its end, as too large or too deep", entry: entry) }
    }

    /// The kinds of losses that a report of a whole feed tells apart.
    private static let maximumLosses = 200
}
