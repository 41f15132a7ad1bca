internal import Syndicate

/// Plain text as the HTML that an RSS description holds, and other questions about short texts.
enum RSSText {
    /// Plain text as HTML: one line as it is, several as paragraphs with line breaks; always as paragraphs where wanted.
    static func html(_ text: String, paragraphs: Bool = false) -> String {
        var isPlain = true
        var isOneLine = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): isPlain = false
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isOneLine = false
            default: continue
            }
        }
        if isPlain, isOneLine, !paragraphs { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + text.utf8.count / 16 + 16)
        if isOneLine, !paragraphs {
            for byte in text.utf8 { append(byte, to: &bytes) }
        } else {
            appendParagraphs(text, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether there is no end of line in the text.
    static func isOneLine(_ text: String) -> Bool {
        !text.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }

    private static func appendParagraphs(_ text: String, to bytes: inout [UInt8]) {
        var breaks = 0
        var isOpen = false
        var wasReturn = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                // A carriage return and a line feed are one end of line.
                if !(byte == UInt8(ascii: "\n") && wasReturn) { breaks += 1 }
                wasReturn = byte == UInt8(ascii: "\r")
                continue
            }
            wasReturn = false
            // White space alone does not make a line.
            if breaks > 0 || !isOpen, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
            if !isOpen {
                bytes.append(contentsOf: "<p>".utf8)
                isOpen = true
            } else if breaks == 1 {
                bytes.append(contentsOf: "<br>\n".utf8)
            } else if breaks > 1 {
                bytes.append(contentsOf: "</p>\n<p>".utf8)
            }
            breaks = 0
            append(byte, to: &bytes)
        }
        if isOpen { bytes.append(contentsOf: "</p>".utf8) }
    }

    @inline(__always)
    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        default: bytes.append(byte)
        }
    }

    /// Whether two language tags are the same, whatever the case of their letters.
    static func isSame(_ language: String, _ other: String?) -> Bool {
        guard let other, language.utf8.count == other.utf8.count else { return false }
        return zip(language.utf8, other.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
}
