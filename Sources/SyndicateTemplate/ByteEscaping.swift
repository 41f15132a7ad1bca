internal import Mustache
internal import Syndicate

/// Escapes words for HTML by bytes: by characters, a quotation mark with an accent upon it would pass.
struct ByteEscaping: MustacheContentType {
    func escapeText(_ text: String) -> String {
        let escaped = HTMLEscape.attribute(text)
        let apostrophe = UInt8(ascii: "'")
        guard escaped.utf8.contains(apostrophe) else { return escaped }
        var output: [UInt8] = []
        for byte in escaped.utf8 {
            if byte == apostrophe { output += Array("&#39;".utf8) } else { output.append(byte) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// What a source begins with that is escaped so.
    static let pragma: String = {
        MustacheContentTypes.register(ByteEscaping(), named: "SYNDICATE-HTML")
        return "{{% CONTENT_TYPE:SYNDICATE-HTML}}\n"
    }()
}
