/// A key of front matter as it is compared: without regard to case, hyphens, underscores and spaces, so that
/// `lastModifiedAt`, `last_modified_at` and `Last-Modified-At` are one.
public struct FieldName: Sendable, Hashable {
    /// The name in lower case, letters and digits alone.
    public let folded: String

    /// The name that `key` spells.
    public init(_ key: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(key.utf8.count)
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): continue
            default: bytes.append(byte)
            }
        }
        folded = String(decoding: bytes, as: UTF8.self)
    }
}
