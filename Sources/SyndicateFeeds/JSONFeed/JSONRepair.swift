internal import Syndicate

/// JSON made of text that only nearly is JSON: comments, commas too many or too few, names without quotation marks,
/// `NaN`, raw line breaks in strings, an end that is missing.
struct JSONRepair {
    /// The text as it came.
    let text: [UInt8]
    /// The text as JSON.
    private(set) var bytes: [UInt8] = []
    /// What was repaired: the rule, what was done, and the offset in the text.
    private(set) var repairs: [(rule: String, message: String, offset: Int)] = []
    private static let mostRepairs = 100

    /// Where bytes of the result came from, at places from which on both run in step.
    private var anchors: [(result: Int, text: Int)] = []
    private var open: [Frame] = []
    private var index: Int
    private var isDone = false

    private struct Frame {
        var isObject: Bool
        var state = State.first
        /// Where the last comma stood.
        var comma = 0
    }

    /// What an open container waits for.
    private enum State { case first, colon, value, after, comma }

    /// The repaired text; `nil` where nothing in it could be the start of JSON.
    init?(_ text: [UInt8]) {
        self.text = text
        index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes.reserveCapacity(text.count)
        run()
        guard !bytes.isEmpty else { return nil }
    }

    /// The offset in the text of a byte of the result.
    func original(of offset: Int) -> Int {
        var low = 0
        var high = anchors.count
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle].result <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        return min(text.count, anchors[low - 1].text + offset - anchors[low - 1].result)
    }

    // MARK: Structure

    private mutating func run() {
        while index < text.count, !isDone {
            let byte = text[index]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: copy(byte)
            case UInt8(ascii: "/"), UInt8(ascii: "#"): skipComment()
            case UInt8(ascii: ","): comma()
            case UInt8(ascii: ":"): colon()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                beginValue()
                copy(byte)
                open.append(Frame(isObject: byte == UInt8(ascii: "{")))
                // No reader follows deeper than this; it says so.
                if open.count > 600 { return }
            case UInt8(ascii: "}"), UInt8(ascii: "]"): close(isObject: byte == UInt8(ascii: "}"))
            case UInt8(ascii: "\""), UInt8(ascii: "'"): string(byte)
            default: word()
            }
        }
        if isDone, text[index...].contains(where: { $0 > 0x20 }) {
            note("json-junk", "what stands behind the end of the JSON text was left out", index)
        }
        if !open.isEmpty {
            note("json-unexpected-end", "the text ends before the JSON does; what was open was closed", text.count)
            while !open.isEmpty { end() }
        }
    }

    /// Makes room for a value where the container that is open waits for something else.
    private mutating func beginValue() {
        guard let frame = open.last else { return }
        switch (frame.isObject, frame.state) {
        case (true, .first), (true, .comma), (true, .after):
            if frame.state == .after { note("json-comma", "a missing comma was put in", index) }
            note("json-name", "a value without a name was given an empty one", index)
            if frame.state != .first { append(",") }
            append("\"\":")
        case (true, .colon):
            note("json-colon", "a missing colon was put in", index)
            append(":")
        case (false, .after):
            note("json-comma", "a missing comma was put in", index)
            append(",")
        case (false, .comma): append(",")
        default: break
        }
        open[open.count - 1].state = .after
    }

    private mutating func comma() {
        if let frame = open.last, frame.state == .after {
            open[open.count - 1].state = .comma
            open[open.count - 1].comma = index
        } else if let frame = open.last, frame.isObject, frame.state == .colon || frame.state == .value {
            note("json-value", "a missing value was written as null", index)
            if frame.state == .colon { append(":") }
            append("null")
            open[open.count - 1].state = .comma
        } else {
            note("json-comma", "a comma too many was left out", index)
        }
        index += 1
    }

    private mutating func colon() {
        if let frame = open.last, frame.isObject, frame.state == .colon {
            copy(text[index])
            open[open.count - 1].state = .value
        } else {
            note("json-colon", "a colon too many was left out", index)
            index += 1
        }
    }

    private mutating func close(isObject: Bool) {
        guard let place = open.lastIndex(where: { $0.isObject == isObject }) else {
            note("json-bracket", "a bracket that closes nothing was left out", index)
            index += 1
            return
        }
        if place < open.count - 1 { note("json-bracket", "a missing bracket was put in", index) }
        while open.count > place + 1 { end() }
        end()
        index += 1
        anchor()
    }

    /// Closes the innermost container.
    private mutating func end() {
        guard let frame = open.popLast() else { return }
        switch frame.state {
        case .comma: note("json-comma", "a comma too many was left out", frame.comma)
        case .colon where frame.isObject:
            note("json-value", "a missing value was written as null", index)
            append(":null")
        case .value:
            note("json-value", "a missing value was written as null", index)
            append("null")
        default: break
        }
        append(frame.isObject ? "}" : "]")
        if open.isEmpty { isDone = true }
    }

    // MARK: Tokens

    private mutating func skipComment() {
        let start = index
        let isLine = text[index] == UInt8(ascii: "#") || text[index...].starts(with: "//".utf8)
        if isLine {
            while index < text.count, text[index] != 0x0A { index += 1 }
        } else if text[index...].starts(with: "/*".utf8) {
            index += 2
            while index < text.count, !text[index...].starts(with: "*/".utf8) { index += 1 }
            index = min(text.count, index + 2)
        } else {
            note("json-junk", "a character that means nothing in JSON was left out", start)
            index += 1
            return
        }
        note("json-comment", "a comment was left out", start)
    }

    private mutating func string(_ quote: UInt8) {
        if quote != UInt8(ascii: "\"") { note("json-quotes", "quotation marks were made double", index) }
        beginText()
        append("\"")
        index += 1
        anchor()
        while index < text.count, text[index] != quote {
            let byte = text[index]
            if byte == UInt8(ascii: "\\") {
                escape()
            } else if byte < 0x20 {
                note("json-control-character", "a control character in a string was written as an escape", index)
                append("\\u00")
                bytes.append(HexDigits.digit(byte >> 4))
                bytes.append(HexDigits.digit(byte & 15))
                index += 1
                anchor()
            } else if byte == UInt8(ascii: "\"") {
                append("\\\"")
                index += 1
                anchor()
            } else {
                copy(byte)
            }
        }
        index = min(text.count, index + 1)
        append("\"")
        anchor()
    }

    private mutating func escape() {
        guard index + 1 < text.count else {
            index += 1
            return
        }
        let next = text[index + 1]
        if "\"\\/bfnrt".utf8.contains(next) {
            copy(text[index])
            copy(next)
        } else if next == UInt8(ascii: "u"), index + 6 <= text.count,
            text[index + 2..<index + 6].allSatisfy({ ASCII.hexValue($0) != nil })
        {
            for _ in 0..<6 { copy(text[index]) }
        } else {
            if next != UInt8(ascii: "'") {
                note("json-escape", "an escape that JSON does not know was taken for what it says", index)
                append("\\\\")
            }
            index += 1
            anchor()
        }
    }

    /// A number, `true`, `false`, `null`, or something that stands for one.
    private mutating func word() {
        let start = index
        while index < text.count, !Self.endsWord(text[index]) { index += 1 }
        if index == start { index += 1 }
        let word = text[start..<index]
        let isName = open.last.map { $0.isObject && $0.state != .value && $0.state != .colon } ?? false
        let written: String
        switch String(decoding: word, as: UTF8.self) {
        case let known where isName: written = Self.quoted(known)
        case "true", "True", "TRUE": written = "true"
        case "false", "False", "FALSE": written = "false"
        case "null", "None", "NULL", "undefined", "NaN", "Infinity", "-Infinity", "+Infinity": written = "null"
        case let number where JSONNumber.isValid(number): written = number
        case let other: written = Self.quoted(other)
        }
        if !written.utf8.elementsEqual(word) {
            note("json-word", "a word that JSON does not know was replaced", start)
        }
        if isName { beginText() } else { beginValue() }
        bytes.append(contentsOf: written.utf8)
        anchor()
    }

    private static func endsWord(_ byte: UInt8) -> Bool { byte <= 0x20 || ",:{}[]\"/#".utf8.contains(byte) }

    private static func quoted(_ text: String) -> String { JSONValue.string(text).description }

    /// Makes room for a string, which is a name where one is waited for.
    private mutating func beginText() {
        guard let frame = open.last, frame.isObject, frame.state != .value, frame.state != .colon else {
            return beginValue()
        }
        if frame.state == .after { note("json-comma", "a missing comma was put in", index) }
        if frame.state != .first { append(",") }
        open[open.count - 1].state = .colon
    }

    // MARK: Writing

    private mutating func copy(_ byte: UInt8) {
        if anchors.last.map({ $0.result - $0.text != bytes.count - index }) ?? (bytes.count != index) { anchor() }
        bytes.append(byte)
        index += 1
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func anchor() {
        let anchor = (result: bytes.count, text: index)
        if let last = anchors.last, last.result - last.text == anchor.result - anchor.text { return }
        anchors.append(anchor)
    }

    private mutating func note(_ rule: String, _ message: String, _ offset: Int) {
        if repairs.count < Self.mostRepairs { repairs.append((rule, message, offset)) }
    }
}

private enum HexDigits {
    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value + 0x57 }
}
