/// What stays the same of a finding when the document is edited elsewhere: rule, place without numbers, names and value.
///
/// Lines, columns and the numbers of a path are no part of it: an item put on top of a feed moves all others.
public struct FindingKey: Sendable, Hashable {
    /// How many bytes of a value are kept; of a longer one the beginning and a digest of all.
    static let valueLimit = 120

    /// The rule's id.
    public var rule: String
    /// The path without the numbers of elements or array members: `/rss/channel/item/guid`.
    public var path: String
    /// The element that it is about.
    public var element: String?
    /// The attribute that it is about.
    public var attribute: String?
    /// The value, runs of white space made one space, shortened where it is long.
    public var value: String?

    /// A key of the parts as they are.
    public init(rule: String, path: String, element: String? = nil, attribute: String? = nil, value: String? = nil) {
        self.rule = rule
        self.path = path
        self.element = element
        self.attribute = attribute
        self.value = value
    }

    /// The key of a finding.
    public init(_ finding: Finding) {
        self.init(
            rule: finding.rule.id, path: Self.withoutNumbers(finding.path), element: finding.element,
            attribute: finding.attribute, value: finding.value.map(Self.normalised))
    }

    /// The parts in order, with a sign between that none of them holds.
    var text: String {
        [rule, path, element ?? "", attribute ?? "", value ?? ""].joined(separator: "\u{0}")
    }

    /// Steps of digits alone become `*` (a JSON Pointer), and `[3]` behind a step goes.
    private static func withoutNumbers(_ path: String) -> String {
        let steps = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { step in
            if !step.isEmpty, step.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return "*" }
            guard step.last == UInt8(ascii: "]"), let open = step.lastIndex(of: UInt8(ascii: "[")) else {
                return String(Substring(step))
            }
            return String(Substring(step[..<open]))
        }
        return steps.joined(separator: "/")
    }

    private static func normalised(_ value: String) -> String {
        let words = value.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
        let text = words.joined(separator: " ")
        guard text.utf8.count > valueLimit else { return text }
        var head = ""
        for scalar in text.unicodeScalars {
            if head.utf8.count + scalar.utf8.count > valueLimit { break }
            head.unicodeScalars.append(scalar)
        }
        return "\(head)… \(Digest.of(text))"
    }
}
