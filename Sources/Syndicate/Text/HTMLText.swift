/// Plain text made part of HTML.
public enum HTMLText {
    /// `text` as the content of an element or of a quoted attribute of either kind: `&`, `<`, `>`, `"` and `'` as
    /// character references, all else as it is.
    public static func escape(_ text: String) -> String {
        let bytes = text.utf8.span
        var extra = 0
        for index in 0..<bytes.count { extra += reference(bytes[unchecked: index])?.utf8CodeUnitCount ?? 0 }
        guard extra > 0 else { return text }
        return String(unsafeUninitializedCapacity: bytes.count + extra) { buffer in
            var count = 0
            for index in 0..<bytes.count {
                let byte = bytes[unchecked: index]
                if let reference = reference(byte) {
                    for place in 0..<reference.utf8CodeUnitCount { buffer[count + place] = reference.utf8Start[place] }
                    count += reference.utf8CodeUnitCount
                } else {
                    buffer[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    /// Appends what `escape` gives to UTF-8 bytes.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: escape(text).utf8)
    }

    @inline(__always)
    private static func reference(_ byte: UInt8) -> StaticString? {
        // All five lie below this one, and most letters above it.
        guard byte <= UInt8(ascii: ">") else { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        // Shorter than the name, and older readers know it.
        case UInt8(ascii: "'"): return "&#39;"
        default: return nil
        }
    }
}
