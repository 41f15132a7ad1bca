/// A grammar that could not be compiled.
public struct RelaxNGSchemaError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: Sendable, Equatable {
        /// The bytes are not well-formed XML.
        case notWellFormed
        /// It includes a grammar that was not given with it.
        case missingInclude
        /// It is not a RELAX NG grammar, or one that libxml2 cannot compile.
        case invalidSchema
    }

    /// What went wrong.
    public var code: Code
    /// One sentence for a person.
    public var message: String

    /// What went wrong, for a person.
    public var description: String { message }
}
