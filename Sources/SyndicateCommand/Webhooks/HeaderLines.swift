internal import Syndicate

/// The fields of a header, read from lines as they are sent, or as a server logs them.
struct HeaderLines {
    /// The largest header, in bytes.
    static let limit = 1 << 20

    private(set) var fields: [(name: String, value: String)] = []

    /// Adds the fields of a text: up to an empty line, and behind the line of the request, where there is one.
    ///
    /// No error repeats a line: it may be one with a key.
    mutating func add(_ text: String, from source: String) throws(CommandError) {
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if line.isEmpty { return }
            if number == 1, Self.isRequestLine(line) { continue }
            guard let field = Self.field(line) else {
                let diagnostic = Diagnostic(
                    .error, "invalid-header", "the line is not a field, which has the form name: value", source: source,
                    position: SourcePosition(line: number, column: 1))
                throw CommandError(.dataError, [diagnostic])
            }
            fields.append(field)
        }
    }

    /// Adds one field.
    mutating func add(field: String) throws(CommandError) {
        guard let field = Self.field(field.utf8[...]) else {
            throw CommandError(.usage, "invalid-header", "a --header has the form 'name: value'")
        }
        fields.append(field)
    }

    private static func field(_ line: Substring.UTF8View) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = line[..<colon]
        // White space in front of the line would continue the value of the one before, which nobody sends any more.
        guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return (String(Substring(name)), String(Substring(line[line.index(after: colon)...])))
    }

    /// `POST /path HTTP/1.1`.
    private static func isRequestLine(_ line: Substring.UTF8View) -> Bool {
        let words = line.split(separator: UInt8(ascii: " "))
        return words.count == 3 && words[2].starts(with: "HTTP/".utf8)
    }
}
