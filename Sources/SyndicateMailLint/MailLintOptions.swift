public import SyndicateValidation

/// What a mail is looked through for.
public struct MailLintOptions: Sendable {
    /// The levels of rules, how many findings are kept, whether they carry excerpts. Profiles are of feeds: none of their
    /// levels is about mail.
    public var validation = ValidationOptions()
    /// What mail programs support.
    public var support = ClientSupport.builtIn
    /// The programs that matter; all that `support` knows with nil.
    public var clients: [MailClient]?

    /// Every rule at its own level, every program.
    public init() {}
}
