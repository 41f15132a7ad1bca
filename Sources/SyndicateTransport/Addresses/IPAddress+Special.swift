extension IPAddress {
    /// A range of addresses that are not to be had on the public Internet, or that lead to others.
    struct SpecialRange: Sendable {
        /// What its addresses are, as in "a loopback address".
        var name: String
        /// The first bytes of its addresses.
        var prefix: [UInt8]
        /// How many bits of them count.
        var length: Int

        init(_ name: String, _ prefix: [UInt8], _ length: Int) {
            self.name = name
            self.prefix = prefix
            self.length = length
        }

        func contains(_ bytes: [UInt8]) -> Bool {
            let whole = length / 8
            for index in 0..<whole where bytes[index] != prefix[index] { return false }
            let rest = length % 8
            return rest == 0 || (bytes[whole] ^ prefix[whole]) >> UInt8(8 - rest) == 0
        }
    }

    /// Whether a server on the public Internet can have the address: in none of the special-purpose ranges that IANA
    /// registers (RFC 6890), no multicast, no way of one protocol through the other.
    public var isPublic: Bool { special == nil }

    /// What makes the address special, such as `loopback`; `nil` for a public one.
    public var special: String? {
        if bytes.count == 4 { return Self.ranges4.first { $0.contains(bytes) }?.name }
        if let range = Self.ranges6.first(where: { $0.contains(bytes) }) { return range.name }
        // Only this eighth of all addresses is given out (RFC 4291, section 2.4).
        return bytes[0] & 0xE0 == 0x20 ? nil : "reserved"
    }

    private static let ranges4 = [
        SpecialRange("local", [0], 8),
        SpecialRange("private", [10], 8),
        SpecialRange("shared (carrier-grade NAT)", [100, 64], 10),
        SpecialRange("loopback", [127], 8),
        SpecialRange("cloud metadata", [169, 254, 169, 254], 32),
        SpecialRange("link-local", [169, 254], 16),
        SpecialRange("private", [172, 16], 12),
        SpecialRange("reserved", [192, 0, 0], 24),
        SpecialRange("documentation", [192, 0, 2], 24),
        SpecialRange("6to4 relay", [192, 88, 99], 24),
        SpecialRange("private", [192, 168], 16),
        SpecialRange("benchmarking", [198, 18], 15),
        SpecialRange("documentation", [198, 51, 100], 24),
        SpecialRange("documentation", [203, 0, 113], 24),
        // Given out to the public, but it is the host itself in one large cloud.
        SpecialRange("cloud metadata", [168, 63, 129, 16], 32),
        SpecialRange("multicast", [224], 4),
        SpecialRange("reserved", [240], 4),
    ]

    private static let zeros = [UInt8](repeating: 0, count: 10)

    private static let ranges6 = [
        SpecialRange("local", zeros + [0, 0, 0, 0, 0, 0], 128),
        SpecialRange("loopback", zeros + [0, 0, 0, 0, 0, 1], 128),
        SpecialRange("IPv4-mapped", zeros + [0xFF, 0xFF], 96),
        SpecialRange("IPv4-compatible", zeros + [0, 0], 96),
        SpecialRange("NAT64", [0x00, 0x64, 0xFF, 0x9B] + zeros, 96),
        SpecialRange("NAT64", [0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48),
        SpecialRange("discard-only", [0x01, 0x00, 0, 0, 0, 0, 0, 0], 64),
        SpecialRange("Teredo", [0x20, 0x01, 0x00, 0x00], 32),
        SpecialRange("reserved", [0x20, 0x01, 0x00], 23),
        SpecialRange("documentation", [0x20, 0x01, 0x0D, 0xB8], 32),
        SpecialRange("6to4", [0x20, 0x02], 16),
        SpecialRange("documentation", [0x3F, 0xFF, 0x00], 20),
        SpecialRange("cloud metadata", [0xFD, 0x00, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54], 128),
        SpecialRange("private", [0xFC], 7),
        SpecialRange("link-local", [0xFE, 0x80], 10),
        SpecialRange("site-local", [0xFE, 0xC0], 10),
        SpecialRange("multicast", [0xFF], 8),
    ]
}
