/// An option that is unknown or has a value of the wrong kind.
public struct OptionError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence for a person, with what is known or expected.
    public var description: String

    /// An error with its sentence.
    public init(_ description: String) {
        self.description = description
    }
}
