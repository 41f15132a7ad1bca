internal import Syndicate

/// Bounds the time that hostile Markdown can cost: almost all of it is linear, these few shapes are not.
enum MarkdownGuard {
    /// The largest text that is read, in bytes.
    static let sizeLimit = 16 << 20
    /// Vertical bars on a line, the columns of a table.
    static let columnLimit = 1_000
    /// Colons and at signs in a word, each of which may begin an address.
    static let addressLimit = 500

    /// Throws where the text at `body` of a file goes beyond a limit.
    static func check(_ body: [UInt8], line firstLine: Int, name: String) throws(ImportError) {
        guard body.count <= sizeLimit else {
            throw ImportError(
                .limit, "an article of more than \(sizeLimit >> 20) MiB", rule: "too-large", source: name)
        }
        var line = firstLine
        var bars = 0
        var addresses = 0
        for byte in body {
            switch byte {
            case 0x0A:
                line += 1
                bars = 0
                addresses = 0
            case 0x20, 0x09: addresses = 0
            case UInt8(ascii: "|"): bars += 1
            case UInt8(ascii: ":"), UInt8(ascii: "@"): addresses += 1
            default: break
            }
            if bars > columnLimit { throw error("a table of more than \(columnLimit) columns", line, name) }
            if addresses > addressLimit { throw error("a word with more than \(addressLimit) addresses", line, name) }
        }
    }

    private static func error(_ message: String, _ line: Int, _ name: String) -> ImportError {
        ImportError(.limit, message, rule: "too-complex", source: name, position: SourcePosition(line: line))
    }
}
