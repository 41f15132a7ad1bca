internal import Syndicate

/// An address of the web as a key that is the same for what is written differently, but leads to the same page
/// (RFC 3986, section 6.2): whatever the scheme, the case of the host, a port that goes without saying, the escaping of
/// characters, a slash at the end, and parameters that only tell where a reader comes from.
///
/// The fragment counts: what has several parts on one page, such as a list of changes, has it for the difference.
struct AddressKey: Hashable {
    let key: ByteKey
    /// Whether it is a site's front page, which says nothing of an entry.
    let isFrontPage: Bool

    /// The key of an address; `nil` where it is none of the web.
    init?(_ address: String) {
        guard address.utf8.count <= Self.maximumBytes else { return nil }
        let iri = IRI(address)
        guard let scheme = iri.scheme, scheme == "https" || scheme == "http", let host = iri.host, !host.isEmpty else {
            return nil
        }
        var output = Self.name(of: host)
        if let port = iri.port, port != (scheme == "https" ? 443 : 80) { output += ":\(port)".utf8 }
        let clean = IRI(Self.tracking.removed(from: address) ?? address)
        var path = clean.path
        if path.utf8.contains(UInt8(ascii: ".")) { path = IRI(IRI.resolve(path, against: "http://a/")).path }
        var escaped = Self.escaped(path)
        if escaped.last == UInt8(ascii: "/") { escaped.removeLast() }
        output += escaped
        var rest: [UInt8] = []
        if let query = clean.query, !query.utf8.isEmpty { rest += [UInt8(ascii: "?")] + Self.escaped(query) }
        if let fragment = clean.fragment, !fragment.utf8.isEmpty, !fragment.utf8.starts(with: ":~:".utf8) {
            rest += [UInt8(ascii: "#")] + Self.escaped(fragment)
        }
        isFrontPage = escaped.isEmpty && rest.isEmpty
        key = ByteKey(output + rest)
    }

    /// No server takes an address of this size.
    private static let maximumBytes = 8_192
    private static let tracking = TrackingParameters()

    /// The host in lower case and in ASCII, without the dot at its end.
    private static func name(of host: String) -> [UInt8] {
        var bytes = host.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        if bytes.contains(where: { $0 >= 0x80 }) {
            let labels = host.lowercased().unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
            let ascii = labels.map { label in
                Punycode.label(label.map(\.value)) ?? Array(String(Substring(label)).utf8)
            }
            bytes = Array(ascii.joined(separator: [UInt8(ascii: ".")]))
        }
        if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
        return bytes
    }

    /// The bytes such that a character is escaped only where it must be (RFC 3986, section 6.2.2).
    private static func escaped(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            var isEscaped = byte >= 0x80 || byte <= 0x20
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = value(bytes[index + 1]),
                let low = value(bytes[index + 2])
            {
                byte = high << 4 | low
                isEscaped = !isUnreserved(byte)
                index += 2
            }
            index += 1
            if isEscaped {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                output.append(byte)
            }
        }
        return output
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~".utf8.contains(byte)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        if digit &- 0x30 < 10 { return digit &- 0x30 }
        let letter = (digit | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }
}
