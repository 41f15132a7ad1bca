/// The lines of a text, as far as they show where front matter begins and ends.
struct FrontMatterLines {
    /// Where front matter stands.
    struct Fence {
        enum Kind {
            /// A block between two lines.
            case block(FrontMatter.Format)
            /// A JSON object that begins at an offset.
            case object(Int)
        }

        var kind: Kind
        /// The line of the opening fence, counted from 1.
        var line: Int
        /// The first byte behind the opening line.
        var content: Int
        /// The closing line with its end; `nil` where there is none.
        var close: Range<Int>?
        /// What a closing line has to be.
        var closing: String
        /// Whether what follows the opening line looks like a key with a value.
        var looksLikeFields: Bool
    }

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Where front matter stands, if the text begins with any.
    var fence: Fence? {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        while start < bytes.count, content(of: lineRange(at: start)).isEmpty {
            start = lineRange(at: start).upperBound
            line += 1
        }
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "{") { return objectFence(start, line) }
        let range = lineRange(at: start)
        let opening = String(decoding: content(of: range), as: UTF8.self).lowercased()
        let format: FrontMatter.Format
        switch opening {
        case "---", "---yaml", "---yml", "--- yaml": format = .yaml
        case "+++", "---toml", "--- toml", "+++toml": format = .toml
        case ";;;", "---json", "--- json", ";;;json": format = .json
        default: return nil
        }
        let closing = String(opening.prefix(3))
        var fence = Fence(
            kind: .block(format), line: line, content: range.upperBound, close: nil, closing: closing,
            looksLikeFields: looksLikeFields(range.upperBound) || opening.utf8.count > 3 || closing != "---")
        fence.close = close(from: range.upperBound, closing, isYAML: format == .yaml)
        return fence
    }

    /// The bytes behind `end`, from the next line on where nothing else stands on that line, and the line they begin on.
    func body(behind end: Int) -> ([UInt8], Int) {
        var start = end
        if end > 0, end < bytes.count, bytes[end - 1] != 0x0A {
            let rest = lineRange(at: end)
            if content(of: rest).isEmpty { start = rest.upperBound }
        }
        let line = 1 + bytes[..<start].count { $0 == 0x0A }
        return (Array(bytes[start...]), line)
    }

    private func objectFence(_ start: Int, _ line: Int) -> Fence? {
        var index = start + 1
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        // Templates begin with braces too.
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "}") else {
            return nil
        }
        return Fence(kind: .object(start), line: line, content: start, close: nil, closing: "}", looksLikeFields: true)
    }

    private func close(from start: Int, _ closing: String, isYAML: Bool) -> Range<Int>? {
        let wanted = Array(closing.utf8)
        var start = start
        while start < bytes.count {
            let range = lineRange(at: start)
            if bytes[start] == wanted[0] || isYAML && bytes[start] == UInt8(ascii: ".") {
                let text = content(of: range)
                if text.elementsEqual(wanted) || isYAML && text.elementsEqual("...".utf8) { return range }
            }
            start = range.upperBound
        }
        return nil
    }

    /// Whether the first line that is neither blank nor a comment is a word and a colon.
    private func looksLikeFields(_ start: Int) -> Bool {
        var start = start
        while start < bytes.count {
            let range = lineRange(at: start)
            let text = content(of: range)
            start = range.upperBound
            if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return false }
            return text[..<colon].allSatisfy {
                $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x5F
            } && (colon + 1 == text.endIndex || text[colon + 1] == 0x20)
        }
        return false
    }

    /// The line at `start` with its end.
    private func lineRange(at start: Int) -> Range<Int> {
        start..<(bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count)
    }

    /// A line without its end and the white space before it.
    private func content(of range: Range<Int>) -> ArraySlice<UInt8> {
        var end = range.upperBound
        while end > range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        return bytes[range.lowerBound..<end]
    }
}
