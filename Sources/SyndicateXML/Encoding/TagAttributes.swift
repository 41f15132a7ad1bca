/// The attributes of one tag, from its name on, without the angle brackets.
struct TagAttributes {
    private var rest: ArraySlice<UInt8>

    init(_ tag: ArraySlice<UInt8>) {
        rest = tag.drop { !TagAttributes.separates($0) }
    }

    /// The next attribute's name and value, in quotation marks or bare.
    mutating func next() -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        rest = rest.drop(while: TagAttributes.separates)
        guard !rest.isEmpty else { return nil }
        // An equals sign at the start belongs to the name, as in HTML; so each turn takes a byte at least.
        let length = 1 + rest.dropFirst().prefix { !TagAttributes.separates($0) && $0 != UInt8(ascii: "=") }.count
        let name = rest.prefix(length)
        rest = rest.dropFirst(length).drop(while: EncodingLabels.isSpace)
        guard rest.first == UInt8(ascii: "=") else { return (name, rest.prefix(0)) }
        rest = rest.dropFirst().drop(while: EncodingLabels.isSpace)
        guard let quote = rest.first else { return (name, rest) }
        let value: ArraySlice<UInt8>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            value = rest.dropFirst().prefix { $0 != quote }
            rest = rest.dropFirst(value.count + 2)
        } else {
            value = rest.prefix { !EncodingLabels.isSpace($0) }
            rest = rest.dropFirst(value.count)
        }
        return (name, value)
    }

    private static func separates(_ byte: UInt8) -> Bool { EncodingLabels.isSpace(byte) || byte == UInt8(ascii: "/") }

    /// Whether `bytes` are `name` in any case; `name` is in lower case.
    static func equals(_ bytes: ArraySlice<UInt8>, _ name: String) -> Bool {
        bytes.count == name.utf8.count
            && zip(bytes, name.utf8).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
    }
}
