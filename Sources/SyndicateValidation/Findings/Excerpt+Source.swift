extension Excerpt {
    /// How many scalars of a line are shown.
    private static let width = 160

    /// The line at which `range` begins, cut to what fits.
    init(of range: Range<Int>, in source: SourceDocument) {
        let bytes = source.bytes
        let start = min(range.lowerBound, bytes.count)
        // Lines of megabytes are usual: no more than what can be shown is looked at.
        var lineStart = start
        while lineStart > 0, start - lineStart < 4 * Self.width, bytes[lineStart - 1] != 0x0A,
            bytes[lineStart - 1] != 0x0D
        {
            lineStart -= 1
        }
        var lineEnd = start
        while lineEnd < bytes.count, lineEnd - start < 4 * Self.width, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D {
            lineEnd += 1
        }
        let isLineStart = lineStart == 0 || bytes[lineStart - 1] == 0x0A || bytes[lineStart - 1] == 0x0D
        let isLineEnd = lineEnd == bytes.count || bytes[lineEnd] == 0x0A || bytes[lineEnd] == 0x0D
        while lineStart < start, bytes[lineStart] & 0xC0 == 0x80 { lineStart += 1 }
        while lineEnd > start, lineEnd < bytes.count, bytes[lineEnd] & 0xC0 == 0x80 { lineEnd -= 1 }
        var before = Array(String(decoding: bytes[lineStart..<start], as: UTF8.self).unicodeScalars)
        let behind = Array(String(decoding: bytes[start..<lineEnd], as: UTF8.self).unicodeScalars)
        var marked = String(decoding: bytes[start..<max(start, min(range.upperBound, lineEnd))], as: UTF8.self)
            .unicodeScalars.count
        var isCutBefore = !isLineStart
        var isCutBehind = !isLineEnd
        if isLineStart {
            let indent = before.prefix { $0 == " " || $0 == "\t" }.count
            before.removeFirst(indent)
        }
        let room = max(Self.width - before.count, Self.width / 2)
        let shown = behind.prefix(room)
        if shown.count < behind.count { isCutBehind = true }
        if before.count + shown.count > Self.width {
            before.removeFirst(before.count + shown.count - Self.width)
            isCutBefore = true
        }
        marked = max(1, min(marked, shown.count))
        var text = ""
        for scalar in before + shown {
            switch scalar {
            case "\t": text += " "
            case _
            where scalar.properties.generalCategory == .control
                || scalar.properties.generalCategory == .format:
                text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        self.init(
            text: text, offset: before.count, length: marked, isCutBefore: isCutBefore, isCutBehind: isCutBehind)
    }
}
