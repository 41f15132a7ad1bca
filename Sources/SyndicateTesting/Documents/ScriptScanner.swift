/// Tells code of JavaScript from literals and comments, as well as can be told without a grammar.
struct ScriptScanner {
    private let bytes: [UInt8]
    private var index = 0
    /// The last byte of code that is no white space.
    private var last: UInt8?
    /// How many braces are open in each substitution of a template literal.
    private var braces: [Int] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether `word` stands where it is neither in a literal nor in a comment.
    static func isCode(_ word: String, in script: [UInt8]) -> Bool {
        var scanner = ScriptScanner(script)
        return scanner.finds(Array(word.utf8))
    }

    private mutating func finds(_ word: [UInt8]) -> Bool {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"): skip { $0 == 0x0A || $0 == 0x0D }
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "/") where beginsExpression: skipPattern()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
            case UInt8(ascii: "`"): skipTemplate()
            case UInt8(ascii: "}") where braces.last == 0:
                braces.removeLast()
                skipTemplate()
            default:
                if byte == word[0], bytes[index...].starts(with: word) { return true }
                if let open = braces.indices.last {
                    if byte == UInt8(ascii: "{") { braces[open] += 1 }
                    if byte == UInt8(ascii: "}") { braces[open] -= 1 }
                }
                if byte > 0x20 { last = byte }
                index += 1
                continue
            }
            last = UInt8(ascii: "0")
        }
        return false
    }

    private var next: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

    /// Whether a slash begins a regular expression, and does not divide.
    private var beginsExpression: Bool { last.map { "(,=:[!&|?{};+-*%<>~^".utf8.contains($0) } ?? true }

    private mutating func skip(to isEnd: (UInt8) -> Bool) {
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    }

    private mutating func skipComment() {
        index += 2
        while index < bytes.count, !(bytes[index] == UInt8(ascii: "*") && next == UInt8(ascii: "/")) { index += 1 }
        index = min(index + 2, bytes.count)
    }

    /// A string ends with its line, whatever was meant.
    private mutating func skipString(_ quote: UInt8) {
        index += 1
        while index < bytes.count, bytes[index] != quote, bytes[index] != 0x0A, bytes[index] != 0x0D {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
    }

    private mutating func skipPattern() {
        var isClass = false
        index += 1
        while index < bytes.count, isClass || bytes[index] != UInt8(ascii: "/"), bytes[index] != 0x0A {
            if bytes[index] == UInt8(ascii: "[") { isClass = true }
            if bytes[index] == UInt8(ascii: "]") { isClass = false }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
    }

    private mutating func skipTemplate() {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "`") {
            if bytes[index] == UInt8(ascii: "$"), next == UInt8(ascii: "{") {
                braces.append(0)
                index += 2
                return
            }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
    }
}
