public import Syndicate

/// Why a baseline cannot be read.
public struct BaselineError: Error, Sendable, Equatable {
    /// What is wrong, for a person.
    public var message: String
    /// Where, if that is known.
    public var position: SourcePosition?
}
