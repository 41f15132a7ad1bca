/// Walks the bytes of CSS, past comments, strings, escapes and blocks (CSS Syntax, level 3).
package struct StyleScanner {
    package let bytes: [UInt8]
    package var index: Int
    package let end: Int

    package init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    package var isAtEnd: Bool { index >= end }
    package var byte: UInt8 { index < end ? bytes[index] : 0 }

    /// Skips white space and comments.
    package mutating func skipSpace() {
        while index < end {
            if Self.isSpace(bytes[index]) {
                index += 1
            } else if !skipComment() {
                return
            }
        }
    }

    /// Skips what begins here as one: a comment, a string, an escape, a block in any brackets, or a byte. What does not end, ends with the
    /// text; brackets are counted, not nested in calls.
    package mutating func skipOne() {
        if skipComment() { return }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
        case UInt8(ascii: "\\"): index = min(index + 2, end)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): skipBlock()
        default: index += 1
        }
    }

    /// Goes on to the first of `stops` that stands in no block; whether there is one.
    package mutating func skip(to stops: [UInt8]) -> Bool {
        while index < end {
            if stops.contains(bytes[index]) { return true }
            skipOne()
        }
        return false
    }

    private mutating func skipComment() -> Bool {
        guard byte == UInt8(ascii: "/"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "*") else { return false }
        index += 2
        while index < end {
            if bytes[index] == UInt8(ascii: "*"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "/") {
                index += 2
                return true
            }
            index += 1
        }
        return true
    }

    private mutating func skipString() {
        let quote = byte
        index += 1
        while index < end, bytes[index] != quote {
            // A line break ends a string that was left open (section 4.3.5).
            if bytes[index] == 0x0A { return }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, end)
    }

    private mutating func skipBlock() {
        var depth = 0
        while index < end {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                index += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                index += 1
                if depth == 0 { return }
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
            case UInt8(ascii: "\\"): index = min(index + 2, end)
            default: if !skipComment() { index += 1 }
            }
        }
    }

    package static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }

    /// The bytes without comments and without white space around them. A comment parts words, unless it is one in a selector.
    package static func plain(_ bytes: [UInt8], _ range: Range<Int>, isSelector: Bool = false) -> [UInt8] {
        var scanner = StyleScanner(bytes, range)
        var result: [UInt8] = []
        while !scanner.isAtEnd {
            let start = scanner.index
            if scanner.skipComment() {
                if !isSelector, result.last != 0x20 { result.append(0x20) }
            } else if Self.isSpace(scanner.byte) {
                scanner.index += 1
                if result.last != 0x20 { result.append(0x20) }
            } else if scanner.byte == UInt8(ascii: "(") || scanner.byte == UInt8(ascii: "[")
                || scanner.byte == UInt8(ascii: "{")
            {
                result.append(scanner.byte)
                scanner.index += 1
            } else {
                scanner.skipOne()
                result += bytes[start..<scanner.index]
            }
        }
        while result.last == 0x20 { result.removeLast() }
        return Array(result.drop { $0 == 0x20 })
    }
}
