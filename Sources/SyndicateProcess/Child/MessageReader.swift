internal import Syndicate

/// Reads what a program says on standard error: JSON, a line each, or plain text.
///
/// A JSON line is an object with `message`; `level` is `error`, `warning`, `note` or `loss`, or a word for one of them that logs use (a
/// warning without it), `entry` the entry's identifier, `field` what was lost, `line` and `column` a place in the source. Anything else is
/// a note.
struct MessageReader {
    private static let longestLine = 1 << 16
    /// How many messages of each level are kept: somewhat fewer than a report keeps, so that what is said about them finds a place.
    private static let most = ConversionReport.findingLimit - 10
    /// How many kinds of losses are kept.
    private static let mostLosses = 1000
    private static let mostLastWords = 50

    private(set) var diagnostics: [Diagnostic] = []
    /// What the format could not say.
    private(set) var losses = ConversionReport()
    /// The last lines, for errors.
    private(set) var lastWords: [String] = []
    private var line: [UInt8] = []
    private var counts: [Severity: Int] = [:]
    private var dropped = 0

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes {
            if byte == 0x0A { endLine() } else if line.count < Self.longestLine { line.append(byte) }
        }
    }

    /// Takes what stands behind the last line end for a line.
    mutating func finish() {
        if !line.isEmpty { endLine() }
        guard dropped > 0 else { return }
        add(Diagnostic(.note, "too-many-diagnostics", "there are \(dropped) more messages"))
        dropped = 0
    }

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    private mutating func endLine() {
        defer { line.removeAll(keepingCapacity: true) }
        if line.last == 0x0D { line.removeLast() }
        guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
        if line.first == UInt8(ascii: "{"), readObject() { return }
        let text = PlainLine.folded(String(decoding: line, as: UTF8.self)) ?? ""
        remember(text)
        keep(Diagnostic(.note, "plugin", text))
    }

    private mutating func readObject() -> Bool {
        var parser = JSONParser(maximumDepth: 16)
        guard let value = try? parser.parse(line.span), case .object(let members) = value,
            case .string(let message)? = members["message"]
        else { return false }
        let text = PlainLine.folded(message) ?? ""
        let entry = PlainLine.folded(members.text("entry"))
        let level = members.text("level") ?? "warning"
        if level == "loss" {
            let isKnown = losses.losses.count < Self.mostLosses
            let field = isKnown ? PlainLine.folded(members.text("field")) ?? "entry" : "entry"
            losses.add(field, isKnown ? text : "and more", entry: entry, count: members.number("count") ?? 1)
            return true
        }
        let severity = Self.severity(level)
        if severity != .note { remember(text) }
        keep(
            Diagnostic(
                severity, "plugin", text, source: entry,
                position: members.number("line").map { SourcePosition(line: $0, column: members.number("column") ?? 1) }
            ))
        return true
    }

    /// A level by our words for it, or by those of logs.
    private static func severity(_ level: String) -> Severity {
        switch level.lowercased() {
        case "error", "err", "critical", "fatal", "severe", "alert", "emergency", "panic": .error
        case "note", "notice", "info", "information", "debug", "trace", "verbose": .note
        default: .warning
        }
    }

    private mutating func keep(_ diagnostic: Diagnostic) {
        if counts[diagnostic.severity, default: 0] < Self.most {
            diagnostics.append(diagnostic)
        } else {
            dropped += 1
        }
        counts[diagnostic.severity, default: 0] += 1
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
