/// What was repaired in a document, in order; of each kind the first ones, because a document may be wrong everywhere.
struct Repairs {
    /// What can be wrong.
    enum Kind: Int, CaseIterable {
        case junk, declaration, ampersand, entity, semicolon, reference, windows, control, lessThan, attribute, quote
        case duplicate, tag, endTag, missingEnd, name, prefix, comment, section, instruction, documentType, truncated
    }

    /// One repair.
    struct Repair {
        var rule: String
        var message: String
        var offset: Int
    }

    /// How many of each kind are told one by one.
    static let limit = 20
    private var counts: [Int] = Array(repeating: 0, count: Kind.allCases.count)
    private var found: [Repair] = []

    /// Adds a repair at a byte of the document; the message is made only if it is wanted.
    mutating func add(_ kind: Kind, at offset: Int, _ message: @autoclosure () -> String) {
        counts[kind.rawValue] += 1
        guard counts[kind.rawValue] <= Self.limit else { return }
        found.append(Repair(rule: kind.rule, message: message(), offset: offset))
    }

    /// Gives what was found since the last time.
    mutating func take() -> [Repair] {
        defer { found.removeAll(keepingCapacity: true) }
        return found
    }

    /// How many more there are of each kind.
    var rest: [String] {
        Kind.allCases.compactMap { kind in
            let more = counts[kind.rawValue] - Self.limit
            return more > 0 ? "\(more) more places: \(kind.summary)" : nil
        }
    }
}

extension Repairs.Kind {
    /// The rule of the diagnostic.
    var rule: String {
        switch self {
        case .entity, .semicolon: "undefined-entity"
        case .windows: "windows-1252-reference"
        case .prefix: "undeclared-prefix"
        default: "not-well-formed"
        }
    }

    /// What is wrong, in a few words.
    var summary: String {
        switch self {
        case .junk: "something outside of the root element"
        case .declaration: "an XML declaration that is not at the start"
        case .ampersand: "an ampersand that is not escaped"
        case .entity: "an entity that is not defined"
        case .semicolon: "a reference without semicolon"
        case .reference: "a reference to a character that XML forbids"
        case .windows: "a reference to a character by its place in windows-1252"
        case .control: "a character that XML forbids"
        case .lessThan: "a “<” that is not escaped"
        case .attribute: "an attribute without quotation marks, value or space before it"
        case .quote: "an attribute's value that is not ended"
        case .duplicate: "an attribute that is given twice"
        case .tag: "a tag that is not as it should be"
        case .endTag: "an end tag that ends nothing"
        case .missingEnd: "a missing end tag"
        case .name: "a name that XML forbids"
        case .prefix: "a prefix that is not declared"
        case .comment: "a comment that is not as it should be"
        case .section: "a CDATA section that is not as it should be"
        case .instruction: "a processing instruction that is not as it should be"
        case .documentType: "a declaration that is not as it should be"
        case .truncated: "the document is cut short"
        }
    }
}
