internal import Syndicate

/// Reads what a program says on standard error: JSON, a line each, or plain text.
///
/// A JSON line is an object with `message`; `level` is `error`, `warning`, `note` or `loss` (a warning without it), `entry` the entry's
/// identifier, `field` what was lost, `line` and `column` a place in the source. Anything else is a note.
struct MessageReader {
    /// What the format could not say.
    struct Loss {
        var field: String
        var reason: String
        var entry: String?
        var count = 1
    }

    private static let longestLine = 1 << 16
    private static let mostLines = 1000
    private static let mostLastWords = 5

    private(set) var diagnostics: [Diagnostic] = []
    private(set) var losses: [Loss] = []
    /// The last lines, for errors.
    private(set) var lastWords: [String] = []
    private var line: [UInt8] = []
    private var lines = 0

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes {
            if byte == 0x0A { endLine() } else if line.count < Self.longestLine { line.append(byte) }
        }
    }

    /// Takes what stands behind the last line end for a line.
    mutating func finish() {
        if !line.isEmpty { endLine() }
        guard lines > Self.mostLines else { return }
        let more = lines - Self.mostLines
        diagnostics.append(Diagnostic(.note, "too-many-diagnostics", "there are \(more) more messages"))
        lines = 0
    }

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    private mutating func endLine() {
        defer { line.removeAll(keepingCapacity: true) }
        if line.last == 0x0D { line.removeLast() }
        guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
        lines += 1
        if line.first == UInt8(ascii: "{"), readObject() { return }
        let text = PlainLine.folded(String(decoding: line, as: UTF8.self)) ?? ""
        remember(text)
        if lines <= Self.mostLines { diagnostics.append(Diagnostic(.note, "plugin", text)) }
    }

    private mutating func readObject() -> Bool {
        var parser = JSONParser(maximumDepth: 16)
        guard let value = try? parser.parse(line.span), case .object(let members) = value,
            case .string(let message)? = members["message"]
        else { return false }
        let text = PlainLine.folded(message) ?? ""
        let level = members.text("level") ?? "warning"
        let entry = PlainLine.folded(members.text("entry"))
        if level != "note" { remember(text) }
        guard lines <= Self.mostLines else { return true }
        if level == "loss" {
            let field = PlainLine.folded(members.text("field")) ?? "entry"
            losses.append(Loss(field: field, reason: text, entry: entry, count: members.number("count") ?? 1))
            return true
        }
        diagnostics.append(
            Diagnostic(
                Severity(rawValue: level) ?? .warning, "plugin", text, source: entry,
                position: members.number("line").map { SourcePosition(line: $0, column: members.number("column") ?? 1) }
            ))
        return true
    }

    private mutating func remember(_ words: String) {
        lastWords.append(words)
        if lastWords.count > Self.mostLastWords { lastWords.removeFirst() }
    }
}

extension JSONObject {
    /// A member that is a string.
    func text(_ name: String) -> String? {
        if case .string(let text)? = self[name] { text } else { nil }
    }

    /// A member that is a whole number from 1 on.
    fileprivate func number(_ name: String) -> Int? {
        guard case .number(let spelling)? = self[name], let number = Int(spelling), number > 0 else { return nil }
        return number
    }
}
