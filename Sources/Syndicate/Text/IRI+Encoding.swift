extension IRI {
    /// Percent-encodes what cannot stand in a path, but not its slashes and not what is encoded already; letters beyond
    /// ASCII stay.
    public static func encodePath(_ path: String) -> String {
        encode(path, keepsEncoded: true) { IRIGrammar.allows($0, .path) || $0 >= 0x80 }
    }

    /// Percent-encodes all but unreserved characters, slashes and percent signs too, as one segment of a path needs.
    public static func encodePathSegment(_ segment: String) -> String {
        encode(segment, keepsEncoded: false) { IRIGrammar.allows($0, .unreserved) }
    }

    /// Percent-encodes all but unreserved characters, as the value of a query parameter needs; a space is `%20`.
    public static func encodeQueryValue(_ value: String) -> String {
        encode(value, keepsEncoded: false) { IRIGrammar.allows($0, .unreserved) }
    }

    /// The URI of an IRI (RFC 3987, section 3.1): every byte beyond ASCII percent-encoded, nothing else touched.
    ///
    /// The name of the host is treated as all other parts, not turned into Punycode.
    public static func uri(from iri: String) -> String {
        encode(iri, keepsEncoded: true) { $0 < 0x80 }
    }

    /// Makes an address of text that a person wrote: spaces around it go, and what cannot stand in an IRI (spaces, `<`,
    /// `"`, a lone `%` and the like) is percent-encoded.
    public static func repaired(_ text: String) -> String {
        let bytes = text.utf8.span
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        return encode(bytes.extracting(start..<end), keepsEncoded: true) {
            $0 >= 0x80 || IRIGrammar.allows($0, .fragment) || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "[")
                || $0 == UInt8(ascii: "]")
        }
    }

    /// `text` with the sequences of percent signs decoded; what is then not UTF-8 becomes U+FFFD.
    public static func decode(_ text: String) -> String {
        let bytes = text.utf8.span
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let byte = encodedByte(bytes, index) {
                output.append(byte)
                index += 3
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The byte that `%` and two digits at `index` stand for.
    private static func encodedByte(_ bytes: Span<UInt8>, _ index: Int) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = ASCII.hexValue(bytes[index + 1]),
            let low = ASCII.hexValue(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func encode(_ text: String, keepsEncoded: Bool, _ isAllowed: (UInt8) -> Bool) -> String {
        encode(text.utf8.span, keepsEncoded: keepsEncoded, isAllowed)
    }

    private static func encode(_ bytes: Span<UInt8>, keepsEncoded: Bool, _ isAllowed: (UInt8) -> Bool) -> String {
        let digits: StaticString = "0123456789ABCDEF"
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 4)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if isAllowed(byte) && byte != UInt8(ascii: "%")
                || keepsEncoded && byte == UInt8(ascii: "%") && encodedByte(bytes, index) != nil
            {
                output.append(byte)
            } else {
                output.append(UInt8(ascii: "%"))
                output.append(digits.utf8Start[Int(byte >> 4)])
                output.append(digits.utf8Start[Int(byte & 15)])
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
