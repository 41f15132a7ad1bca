/// A UUID made from a name within a namespace (RFC 9562, section 5.5): the same name gives the same UUID, always.
public struct UUIDv5: Sendable, Hashable, CustomStringConvertible {
    /// What gives names their meaning; any UUID can be one.
    public struct Namespace: Sendable, Hashable {
        let high: UInt64
        let low: UInt64

        /// Names are addresses of pages (RFC 9562, section 6.6).
        public static let url = Namespace(high: 0x6BA7_B811_9DAD_11D1, low: 0x80B4_00C0_4FD4_30C8)
        /// Names are domain names (RFC 9562, section 6.6).
        public static let dns = Namespace(high: 0x6BA7_B810_9DAD_11D1, low: 0x80B4_00C0_4FD4_30C8)

        init(high: UInt64, low: UInt64) {
            self.high = high
            self.low = low
        }

        /// A namespace within which the names are the caller's own.
        public init(_ uuid: UUIDv5) {
            self.init(high: uuid.high, low: uuid.low)
        }
    }

    let high: UInt64
    let low: UInt64

    /// The UUID of the UTF-8 bytes of `name`, as they are, in `namespace`.
    public init(_ name: String, in namespace: Namespace = .url) {
        var message: [UInt8] = []
        for word in [namespace.high, namespace.low] {
            for shift in stride(from: 56, through: 0, by: -8) {
                message.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
        message.append(contentsOf: name.utf8)
        let digest = SHA1.digest(message)
        let high = digest[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let low = digest[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        self.high = high & ~0xF000 | 0x5000
        self.low = low & ~(0b11 << 62) | 0b10 << 62
    }

    /// Five groups of hexadecimal digits in lower case.
    public var description: String {
        var bytes: [UInt8] = []
        for word in [high, low] {
            for shift in stride(from: 60, through: 0, by: -4) {
                if [8, 13, 18, 23].contains(bytes.count) { bytes.append(UInt8(ascii: "-")) }
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 15)
                bytes.append(digit < 10 ? digit + 0x30 : digit - 10 + 0x61)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The UUID as an IRI: `urn:uuid:` and the description.
    public var urn: String { "urn:uuid:\(description)" }

    /// Whether `text` is `urn:uuid:` and a UUID of any version, in any case (RFC 9562, section 4).
    public static func isURN(_ text: String) -> Bool {
        let bytes = text.utf8.span
        let prefix = "urn:uuid:".utf8.span
        guard bytes.count == 45 else { return false }
        for index in 0..<9 where ASCII.lowercased(bytes[index]) != prefix[index] { return false }
        for index in 9..<45 {
            let isHyphen = [17, 22, 27, 32].contains(index)
            guard isHyphen ? bytes[index] == UInt8(ascii: "-") : ASCII.hexValue(bytes[index]) != nil else {
                return false
            }
        }
        return true
    }
}
