internal import Syndicate

/// The parts of a domain between its dots.
enum DomainLabels {
    private static let maximumLabel = 63

    /// Whether each label of the domain has 1 to 63 bytes in ASCII.
    static func isValid(_ text: [UInt32], _ domain: Range<Int>) -> Bool {
        let name = text[domain]
        let prefix: [UInt32] = [0x78, 0x6E, 0x2D, 0x2D]
        // What says that it is Punycode must not hold anything else.
        if name.starts(with: prefix), name.contains(where: { $0 >= 0x80 }) { return false }
        for label in name.split(separator: 0x2E, omittingEmptySubsequences: false) {
            guard let ascii = Punycode.label(label), (1...maximumLabel).contains(ascii.count) else { return false }
        }
        return true
    }
}
