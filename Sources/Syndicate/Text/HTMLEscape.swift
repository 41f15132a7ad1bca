/// Escaping for HTML, on UTF-8 bytes, such that the result is also safe to be read as XML.
public enum HTMLEscape {
    /// Appends `text` as character data: `&`, `<`, `>` and U+00A0 become references (HTML Standard, section 13.3).
    public static func append(text: String, to output: inout [UInt8]) {
        append(text, quote: false, to: &output)
    }

    /// Appends `value` as the content of an attribute in double quotes: as text, and `"` becomes a reference.
    public static func append(attribute value: String, to output: inout [UInt8]) {
        append(value, quote: true, to: &output)
    }

    /// `text` as character data.
    public static func text(_ text: String) -> String {
        var output: [UInt8] = []
        append(text: text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// `value` as the content of an attribute in double quotes.
    public static func attribute(_ value: String) -> String {
        var output: [UInt8] = []
        append(attribute: value, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ string: String, quote: Bool, to output: inout [UInt8]) {
        var string = string
        string.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index < bytes.count {
                let reference: StaticString
                var length = 1
                switch bytes[index] {
                case UInt8(ascii: "&"): reference = "&amp;"
                case UInt8(ascii: "<"): reference = "&lt;"
                case UInt8(ascii: ">"): reference = "&gt;"
                case UInt8(ascii: "\"") where quote: reference = "&quot;"
                case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
                    // Named references but five are unknown to XML.
                    reference = "&#160;"
                    length = 2
                // A parser of HTML makes a carriage return a line feed unless it is written as a reference.
                case 0x0D: reference = "&#13;"
                default:
                    index += 1
                    continue
                }
                output.append(contentsOf: bytes[start..<index])
                output.append(
                    contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
                index += length
                start = index
            }
            output.append(contentsOf: bytes[start...])
        }
    }
}
