/// Addresses of the web as pages, mails and posts can hold them.
public enum WebAddress {
    /// `text` as an absolute address with `http` or `https`, percent-encoded where that is needed; `nil` for any other.
    public static func absolute(_ text: String?, base: String? = nil) -> String? {
        guard let text, !text.utf8.isEmpty else { return nil }
        if isPlain(text) { return text }
        // Browsers read an address without tabs and line ends, which would hide what it begins with (URL Standard,
        // section 4.4).
        let line = text.utf8.contains(where: isLineEnd) ? text.utf8.filter { !isLineEnd($0) } : []
        var address = IRI.repaired(line.isEmpty ? text : String(decoding: line, as: UTF8.self))
        if !IRI.isAbsolute(address), let base { address = IRI.resolve(address, against: base) }
        let iri = IRI(address)
        guard let scheme = iri.scheme, scheme == "https" || scheme == "http", iri.host?.isEmpty == false else {
            return nil
        }
        return IRI.uri(from: address)
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// Whether this is an address in which there is nothing to look at twice: most are.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8.span
        let head: StaticString = "https://"
        guard bytes.count > head.utf8CodeUnitCount else { return false }
        for index in 0..<head.utf8CodeUnitCount where bytes[index] != head.utf8Start[index] { return false }
        for index in head.utf8CodeUnitCount..<bytes.count {
            switch bytes[index] {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: continue
            // What stands in hosts, paths and queries; not at their beginning, where it would be no host.
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "?"),
                UInt8(ascii: "="), UInt8(ascii: "&"):
                if index == head.utf8CodeUnitCount { return false }
            default: return false
            }
        }
        return true
    }

    /// Whether the address says that what is there comes encrypted.
    public static func isSecure(_ address: String) -> Bool { IRI(address).scheme == "https" }

    /// Whether both name the same thing, byte for byte.
    public static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
