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

    /// Adds the length of the longest list of each name.
    func measure(_ lengths: inout [String: Int], name: String = "") {
        switch self {
        case .text, .html, .flag: return
        case .object(let members): for (name, value) in members { value.measure(&lengths, name: name) }
        case .list(let values):
            lengths[name] = max(lengths[name] ?? 0, values.count)
            for value in values { value.measure(&lengths) }
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
