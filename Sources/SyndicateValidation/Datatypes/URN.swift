internal import Syndicate

/// Names of RFC 8141: `urn:`, a namespace, and a name in it.
enum URN {
    /// Whether `text` is a URN (RFC 8141, section 2).
    static func isValid(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[2].isEmpty, parts[2].first != UInt8(ascii: "/") else { return false }
        let namespace = parts[1]
        guard (2...32).contains(namespace.count), namespace.first != UInt8(ascii: "-"),
            namespace.last != UInt8(ascii: "-"),
            namespace.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") })
        else { return false }
        var rest = parts[2][...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst(), let low = rest.popFirst(), isHexadecimal(high), isHexadecimal(low)
                else { return false }
            } else if !isAlphanumeric(byte), !"()+,.:=@;$_!*'-~&/?#".utf8.contains(byte) {
                return false
            }
        }
        return true
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}

/// The text of a UUID.
enum UUIDText {
    /// Whether `text` has 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them (RFC 9562, section 4).
    static func isValid(_ text: Substring) -> Bool {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(isHexadecimal)
    }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
}
