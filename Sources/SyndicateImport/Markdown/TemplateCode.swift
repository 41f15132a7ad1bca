internal import Syndicate

/// Finds what a site generator would have replaced: Liquid's `{% … %}` and Hugo's shortcodes `{{< … >}}`, `{{% … %}}`.
enum TemplateCode {
    /// The place of the first piece of template code outside code blocks and code spans.
    static func first(in body: [UInt8], line firstLine: Int) -> SourcePosition? {
        var line = firstLine
        var start = 0
        var fence: (byte: UInt8, count: Int)?
        while start < body.count {
            let end = body[start...].firstIndex(of: 0x0A) ?? body.count
            let text = body[start..<end]
            let content = text.drop { $0 == 0x20 }
            let run = content.first.map { first in content.prefix { $0 == first }.count } ?? 0
            if let open = fence {
                if content.first == open.byte, run >= open.count { fence = nil }
            } else if run >= 3, let byte = content.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") {
                fence = (byte, run)
            } else if content.startIndex - text.startIndex < 4, let offset = offset(in: text) {
                let column = 1 + text[..<offset].count { $0 & 0xC0 != 0x80 }
                return SourcePosition(line: line, column: column)
            }
            line += 1
            start = end + 1
        }
        return nil
    }

    private static func offset(in line: ArraySlice<UInt8>) -> Int? {
        var isCode = false
        for index in line.indices.dropLast(2) {
            if line[index] == UInt8(ascii: "`") { isCode.toggle() }
            guard !isCode, line[index] == UInt8(ascii: "{") else { continue }
            let next = line[index + 1]
            let third = line[index + 2]
            if next == UInt8(ascii: "%"), third == 0x20 || third == UInt8(ascii: "-") { return index }
            if next == UInt8(ascii: "{"), third == UInt8(ascii: "<") || third == UInt8(ascii: "%") { return index }
        }
        return nil
    }
}
