public import Syndicate

/// What a source of secrets gave.
///
/// It shows itself nowhere: neither printed nor dumped. It is not `Equatable`, as a comparison would tell by its time how much
/// of it is right.
public struct Secret: Sendable {
    /// The secret itself, for the one place that needs it.
    public let text: String
    /// What is wrong with the way it is kept, without the secret; `nil` where nothing is.
    public let warning: Diagnostic?

    init(_ text: String, warning: Diagnostic? = nil) {
        self.text = text
        self.warning = warning
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// That there is a secret.
    public var description: String { "Secret(hidden)" }
    /// That there is a secret.
    public var debugDescription: String { description }
    /// Nothing of it.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
