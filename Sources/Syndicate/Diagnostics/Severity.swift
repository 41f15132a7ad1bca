/// How grave a diagnostic is.
public enum Severity: String, Sendable, Equatable, Hashable, CaseIterable {
    /// The input or output is wrong.
    case error
    /// Something was repaired, guessed or left out.
    case warning
    /// Something worth knowing.
    case note
}
