import SyndicateXML

/// Bytes in any encoding; the first line may name one, as a server does.
enum Encodings: Target {
    static func test(_ bytes: [UInt8]) {
        let decoded = TextDecoder().decode(bytes)
        require(decoded.text.isContiguousUTF8 || !decoded.text.isEmpty || bytes.isEmpty, "no text")
        if let end = bytes.firstIndex(of: 10), end < 40 {
            let label = String(decoding: bytes[..<end], as: UTF8.self)
            _ = TextDecoder(declared: label).decode(Array(bytes[(end + 1)...]))
        }
        _ = TextDecoder(declared: "utf-16le").decode(bytes)
    }
}
