internal import Syndicate

/// Reads the entries that a program writes, a line each, while it is given what it reads.
final class EntryReader<SupplyError: Error> {
    /// What went wrong: with the program, or with what it was to read.
    enum Failure: Error {
        case plugin(PluginError)
        case supply(SupplyError)
    }

    private let talk: Conversation
    private let supply: () throws(SupplyError) -> [UInt8]
    private let source: String?
    private let log: DiagnosticLog
    private let usage: ProcessUsage
    private var lines = LineBuffer()
    private var line = 0
    private var first: Entry?
    private let unknown = UnknownMembers()
    private var toldOfUnknown = 0
    private var isAtEnd = false
    private var hasTold = false

    /// - Parameters:
    ///   - supply: What the program reads next; nothing behind the last.
    ///   - source: What messages are about that say nothing else.
    ///   - usage: Where is noted what the program took.
    init(
        _ program: PluginProgram, _ arguments: [String], supply: @escaping () throws(SupplyError) -> [UInt8],
        source: String?, log: DiagnosticLog, usage: ProcessUsage = ProcessUsage()
    ) throws(PluginError) {
        talk = try Conversation(program, arguments)
        self.supply = supply
        self.source = source
        self.log = log
        self.usage = usage
    }

    /// What the program says of the feed, before its entries.
    func metadata() throws(Failure) -> FeedMetadata {
        guard let value = try object() else { return FeedMetadata() }
        guard case .object(let members) = value, members["protocol"] != nil else {
            first = try entry(value)
            return FeedMetadata()
        }
        guard PluginDescription.isSpoken(members["protocol"]) else {
            throw wrong("it speaks another version of the protocol than \(PluginProgram.protocolVersion)")
        }
        guard let feed = members["feed"] else { return FeedMetadata() }
        do throws(ModelError) {
            let metadata = try FeedMetadata(json: feed, noting: unknown)
            tellOfUnknown(in: "the feed")
            return metadata
        } catch {
            throw wrong("\(error)")
        }
    }

    /// The next entry, or `nil` behind the last.
    func next() throws(Failure) -> Entry? {
        if let first {
            self.first = nil
            return first
        }
        guard let value = try object() else { return nil }
        return try entry(value)
    }

    private func entry(_ value: JSONValue) throws(Failure) -> Entry {
        let entry: Entry
        do throws(ModelError) { entry = try Entry(json: value, noting: unknown) } catch { throw wrong("\(error)") }
        // One that has something to say, and nothing of it understood, is none.
        if entry == Entry(), case .object(let members) = value, !members.isEmpty {
            guard members["protocol"] == nil else { throw wrong("what is said of the feed stands before its entries") }
            let names = members.map(\.name)
            let near = unknown.members.first { $0.suggestion != nil && names.contains($0.path) }
            let slip = near.map { ": \(Self.quoted($0.path)) is no \($0.suggestion ?? "")" }
            throw wrong("it has no member that entries have\(slip ?? "")")
        }
        tellOfUnknown(in: "an entry")
        return entry
    }

    /// Warns of members that were not there before and that nobody reads.
    private func tellOfUnknown(in what: String) {
        while toldOfUnknown < unknown.members.count {
            let member = unknown.members[toldOfUnknown]
            toldOfUnknown += 1
            let reason = "\(what) has no member \(Self.quoted(member.path)), so it is lost"
            log.report(
                Diagnostic(
                    .warning, "plugin-unknown-member", "\(talk.program.name) wrote line \(line): \(reason)",
                    source: source,
                    hint: member.suggestion.map { "did you mean \($0)?" }))
        }
    }

    private static func quoted(_ name: String) -> String { PluginError.excerpt(Array(name.utf8)[...]) }

    /// The next line that says something.
    private func object() throws(Failure) -> JSONValue? {
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

    private func exchange() throws(Failure) {
        if talk.wantsInput {
            let bytes: [UInt8]
            do throws(SupplyError) { bytes = try supply() } catch { throw .supply(error) }
            if bytes.isEmpty { talk.endInput() } else { talk.send(bytes) }
        }
        do { try talk.exchange() } catch { throw failure(error) }
        if talk.hasReceived { lines.add(talk.take()) }
        guard lines.waiting <= LineBuffer.longestLine else {
            throw failure(talk.failure(.badOutput, "wrote a line of more than \(LineBuffer.longestLine >> 20) MiB"))
        }
    }

    private func finish() throws(Failure) {
        do { try talk.finish() } catch { throw failure(error) }
        usage.note(talk)
        tell()
        // It may be meant so; but so does a program end that does something else than it was to.
        if talk.written == 0 {
            log.report(
                Diagnostic(
                    .warning, "plugin-wrote-nothing", "\(talk.program.name) wrote nothing: there are no entries of it",
                    source: source))
        }
    }

    private func failure(_ error: PluginError) -> Failure {
        tell()
        return .plugin(error)
    }

    /// Hands on what the program said on standard error, once.
    private func tell() {
        guard !hasTold else { return }
        hasTold = true
        for var diagnostic in talk.messages.diagnostics {
            diagnostic.source = diagnostic.source ?? source
            log.report(diagnostic)
        }
        for loss in talk.messages.losses.losses {
            let times = loss.count > 1 ? " (\(loss.count) times)" : ""
            log.report(Diagnostic(.note, "plugin-loss", "\(loss.field): \(loss.reason)\(times)", source: source))
        }
    }

    private func value(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue? {
        guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return nil }
        var parser = JSONParser()
        do throws(JSONError) {
            return try parser.parse(bytes.span)
        } catch {
            throw wrong("no JSON, \(error.message), at column \(error.position.column): \(PluginError.excerpt(bytes))")
        }
    }

    private func wrong(_ reason: String) -> Failure {
        failure(talk.failure(.badOutput, "wrote what is no entry: line \(line): \(reason)"))
    }
}
