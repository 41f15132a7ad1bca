/// One thing that the validator looks for: what it is called, how grave it is, what it means and how to mend it.
///
/// The id is the kebab-case of the W3C Feed Validator's message name where that has one, so that what is written about
/// `MissingElement` is found under `missing-element`.
public final class Rule: Sendable {
    /// A stable kebab-case name, such as `invalid-rfc3339-date`.
    public let id: String
    /// How grave a finding is where no profile or configuration says otherwise; `nil` where one must ask for it.
    public let level: Level?
    /// The formats and vocabularies that it is about, such as `RSS 2.0`, `Atom 1.0`, `iTunes`; empty for every one.
    public let formats: [String]
    /// One line with the actual values: `{element}`, `{parent}`, `{attribute}`, `{value}` and `{detail}` are replaced.
    public let message: String
    /// Why it matters, in a few sentences of CommonMark.
    public let explanation: String
    /// What to do about it, in one or two sentences of CommonMark.
    public let advice: String
    /// The section of the specification, such as `RFC 4287, section 4.2.6`.
    public let specification: String
    /// What was deliberately made otherwise than in the W3C validator, and why.
    public let deviation: String?

    /// A rule; see the properties.
    public init(
        _ id: String, _ level: Level?, formats: [String] = [], _ message: String, explanation: String, advice: String,
        specification: String, deviation: String? = nil
    ) {
        self.id = id
        self.level = level
        self.formats = formats
        self.message = message
        self.explanation = explanation
        self.advice = advice
        self.specification = specification
        self.deviation = deviation
    }
}

extension Rule: Hashable {
    /// Whether both have the same id.
    public static func == (left: Rule, right: Rule) -> Bool {
        left === right || left.id.utf8.elementsEqual(right.id.utf8)
    }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
