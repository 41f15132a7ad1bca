public import Syndicate

/// One beginning of addresses in place of another.
public struct LinkRewrite: Sendable, Equatable {
    /// What addresses begin with.
    public var from: String
    /// What they shall begin with instead.
    public var to: String

    /// A rewriting of addresses.
    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }

    /// A rewriting as people write it: `https://old.example/=>https://new.example/`.
    ///
    /// - Throws: `OptionError` where there is no `=>`, or nothing before it.
    public init(_ text: String) throws(OptionError) {
        let bytes = Array(text.utf8)
        guard let sign = bytes.indices.dropLast().first(where: { bytes[$0] == 0x3D && bytes[$0 + 1] == 0x3E }) else {
            throw OptionError("\"\(text)\" has no => between what is and what shall be")
        }
        from = PlainLine.folded(String(decoding: bytes[..<sign], as: UTF8.self)) ?? ""
        to = PlainLine.folded(String(decoding: bytes[(sign + 2)...], as: UTF8.self)) ?? ""
        if from.isEmpty { throw OptionError("\"\(text)\" has nothing before its =>") }
    }

    /// The address with the other beginning; `nil` where it does not begin so.
    ///
    /// Scheme and host are compared whatever their case. A beginning that ends with a letter or digit ends there in the
    /// address, too: `https://a.example/blog` is none of `https://a.example/blogroll`.
    public func rewritten(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        let beginning = Array(from.utf8)
        guard !beginning.isEmpty, bytes.count >= beginning.count else { return nil }
        let authority = IRI(from).authorityRange?.upperBound ?? 0
        for (index, byte) in beginning.enumerated() where bytes[index] != byte {
            guard index < authority, Self.lowercased(bytes[index]) == Self.lowercased(byte) else { return nil }
        }
        let rest = bytes[beginning.count...]
        if let last = beginning.last, Self.isWord(last), let next = rest.first, !"/?#".utf8.contains(next) {
            return nil
        }
        return to + String(decoding: rest, as: UTF8.self)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
    }
}
