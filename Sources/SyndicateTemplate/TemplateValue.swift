internal import Mustache

/// What a template writes.
public enum TemplateValue: Sendable, Equatable {
    /// Words, which are escaped where they are written.
    case text(String)
    /// HTML that is known to be harmless, which is written as it is.
    case html(String)
    /// Whether something is so.
    case flag(Bool)
    /// Values by their names.
    case object([String: TemplateValue])
    /// Values in order, all of one shape.
    case list([TemplateValue])

    /// What the template engine takes. What says nothing is there all the same, so that no value further out is taken for it.
    var engineValue: Any {
        switch self {
        case .text(let text), .html(let text): text.utf8.isEmpty ? NothingToSay() : text
        case .flag(let flag): flag
        case .object(let members): members.isEmpty ? NothingToSay() : members.mapValues(\.engineValue)
        case .list(let values): values.map(\.engineValue)
        }
    }

    /// How much there can be to write of each name.
    struct Sizes {
        /// The length of the longest list.
        var counts: [String: Int] = [:]
        /// The bytes of the longest words.
        var bytes: [String: Int] = [:]
    }

    /// Adds the sizes of what is below.
    func measure(_ sizes: inout Sizes, name: String = "") {
        switch self {
        case .text(let text), .html(let text): sizes.bytes[name] = max(sizes.bytes[name] ?? 0, text.utf8.count)
        case .flag: return
        case .object(let members): for (name, value) in members { value.measure(&sizes, name: name) }
        case .list(let values):
            sizes.counts[name] = max(sizes.counts[name] ?? 0, values.count)
            for value in values { value.measure(&sizes, name: ".") }
        }
    }
}

/// Which values a template may name: what `TemplateValue` is, without the values.
public indirect enum TemplateShape: Sendable, Equatable {
    /// Words.
    case text
    /// HTML.
    case html
    /// Whether something is so.
    case flag
    /// Values by their names.
    case object([String: TemplateShape])
    /// Values of one shape in order.
    case list(TemplateShape)
}

/// Opens no section and writes nothing.
private struct NothingToSay: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
