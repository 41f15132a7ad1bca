extension HTTPFacts {
    /// The encoding that the XML declaration at the beginning of a document names.
    public static func declaredEncoding(_ bytes: some Sequence<UInt8>) -> String? {
        // UTF-16 is ASCII with zeros between; a byte order mark comes first at the most.
        let head = bytes.prefix(400).filter { $0 != 0 && $0 < 0x80 }
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = head[..<end]
        guard let name = declaration.firstRange(of: Array("encoding".utf8)) else { return nil }
        let rest = declaration[name.upperBound...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let value = rest.dropFirst().prefix { $0 != quote }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
}
