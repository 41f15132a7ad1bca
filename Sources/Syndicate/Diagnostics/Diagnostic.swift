/// One thing to tell a person about an input or an output: what, how grave, and where.
public struct Diagnostic: Sendable, Equatable, Hashable {
    /// How grave it is.
    public var severity: Severity
    /// A stable kebab-case name for programs, such as `invalid-date`.
    public var rule: String
    /// One sentence for a person, without the place and without a final full stop.
    public var message: String
    /// The file or address it is about, as the user named it.
    public var source: String?
    /// The place in that source.
    public var position: SourcePosition?
    /// What to do about it.
    public var hint: String?

    /// A diagnostic of `severity` under the name `rule`.
    public init(
        _ severity: Severity, _ rule: String, _ message: String, source: String? = nil,
        position: SourcePosition? = nil, hint: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.source = source
        self.position = position
        self.hint = hint
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `source:line:column: severity: message (hint)`, the form that editors and CI systems recognise.
    public var description: String {
        var text = ""
        if let source { text += source + ":" }
        if let position { text += "\(position):" }
        if !text.isEmpty { text += " " }
        text += "\(severity.rawValue): \(message)"
        if let hint { text += " (\(hint))" }
        return text
    }
}
