internal import Syndicate

/// Reads the entries that a program writes, a line each, while it is given what it reads.
final class EntryReader {
    private let talk: Conversation
    private let supply: () throws(ImportError) -> [UInt8]
    private let source: String
    private let log: DiagnosticLog
    private var lines = LineBuffer()
    private var line = 0
    private var first: Entry?
    private var isAtEnd = false

    /// - Parameters:
    ///   - supply: What the program reads next; nothing behind the last.
    ///   - source: What messages call the input.
    init(
        _ program: PluginProgram, _ arguments: [String], supply: @escaping () throws(ImportError) -> [UInt8],
        source: String, log: DiagnosticLog
    ) throws(ImportError) {
        do { talk = try Conversation(program, arguments) } catch { throw Self.failure(error, source) }
        self.supply = supply
        self.source = source
        self.log = log
    }

    /// What the program says of the feed, before its entries.
    func metadata() throws(ImportError) -> FeedMetadata {
        guard let value = try object() else { return FeedMetadata() }
        guard case .object(let members) = value, members["protocol"] != nil else {
            first = try entry(value)
            return FeedMetadata()
        }
        guard let feed = members["feed"] else { return FeedMetadata() }
        do throws(ModelError) { return try FeedMetadata(json: feed) } catch { throw wrong("\(error)") }
    }

    /// The next entry, or `nil` behind the last.
    func next() throws(ImportError) -> Entry? {
        if let first {
            self.first = nil
            return first
        }
        guard let value = try object() else { return nil }
        return try entry(value)
    }

    private func entry(_ value: JSONValue) throws(ImportError) -> Entry {
        do throws(ModelError) { return try Entry(json: value) } catch { throw wrong("\(error)") }
    }

    /// The next line that says something.
    private func object() throws(ImportError) -> JSONValue? {
        while !isAtEnd {
            while let bytes = lines.next() {
                line += 1
                if let value = try value(bytes) { return value }
            }
            if talk.isOver {
                isAtEnd = true
                try finish()
                line += 1
                return try value(lines.rest())
            }
            try exchange()
        }
        return nil
    }

    private func exchange() throws(ImportError) {
        if talk.wantsInput {
            let bytes = try supply()
            if bytes.isEmpty { talk.endInput() } else { talk.send(bytes) }
        }
        do { try talk.exchange() } catch { throw Self.failure(error, source) }
        if talk.hasReceived { lines.add(talk.take()) }
        guard lines.waiting <= LineBuffer.longestLine else {
            let error = talk.failure(.badOutput, "wrote a line of more than \(LineBuffer.longestLine >> 20) MiB")
            throw Self.failure(error, source)
        }
    }

    private func finish() throws(ImportError) {
        defer {
            for var diagnostic in talk.messages.diagnostics {
                diagnostic.source = diagnostic.source ?? source
                log.report(diagnostic)
            }
        }
        do { try talk.finish() } catch { throw Self.failure(error, source) }
    }

    private func value(_ bytes: ArraySlice<UInt8>) throws(ImportError) -> JSONValue? {
        guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return nil }
        var parser = JSONParser()
        do throws(JSONError) {
            return try parser.parse(bytes.span)
        } catch {
            throw wrong("no JSON, \(error.message), at column \(error.position.column)")
        }
    }

    private func wrong(_ reason: String) -> ImportError {
        Self.failure(talk.failure(.badOutput, "wrote what is no entry: line \(line): \(reason)"), source)
    }

    private static func failure(_ error: PluginError, _ source: String) -> ImportError {
        ImportError(
            error.code == .refused ? .malformed : .plugin, error.description, rule: "plugin-failed", source: source)
    }
}
