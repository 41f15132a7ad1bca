internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The streams of a program that is a plugin.
struct ProgramStreams {
    var input: Int32 = 0
    var output: Int32 = 1
    var messages: Int32 = 2

    /// Writes an object on a line of its own to the messages.
    func tell(_ level: String, _ message: String, members: (inout JSONWriter) -> Void = { _ in }) {
        var writer = ByteWriter(fileDescriptor: messages)
        writer.json(pretty: false) { json in
            json.beginObject()
            json.member("level", level)
            json.member("message", message)
            members(&json)
            json.endObject()
        }
        writer.write("\n")
        try? writer.flush()
    }

    func tell(_ diagnostic: Diagnostic) {
        tell(diagnostic.severity.rawValue, diagnostic.message) { json in
            if let source = diagnostic.source { json.member("entry", source) }
            guard let position = diagnostic.position else { return }
            json.key("line")
            json.value(Int64(position.line))
            json.key("column")
            json.value(Int64(position.column))
        }
    }

    func tell(_ report: ConversionReport) {
        for loss in report.losses {
            for entry in loss.entries { tell(loss, entry: entry, count: 1) }
            if loss.count > loss.entries.count { tell(loss, entry: nil, count: loss.count - loss.entries.count) }
        }
        report.findings.forEach { tell($0) }
    }

    private func tell(_ loss: ConversionReport.Loss, entry: String?, count: Int) {
        tell("loss", loss.reason) { json in
            json.member("field", loss.field)
            if let entry { json.member("entry", entry) }
            guard count > 1 else { return }
            json.key("count")
            json.value(Int64(count))
        }
    }

    /// Tells how a program is called; gives the status.
    func usage(_ words: String) -> Int32 {
        tell("error", "called as \(words)")
        return 64
    }

    /// Tells of an error; gives the status.
    func fail(_ error: ImportError) -> Int32 {
        tell(error.diagnostic)
        return error.code == .unreadable ? 74 : 65
    }

    /// Tells of an error; gives the status.
    func fail(_ error: ExportError) -> Int32 {
        if let cause = error.cause as? ImportError { return fail(cause) }
        tell("error", error.message) { json in
            if let entry = error.entry { json.member("entry", entry) }
        }
        return switch error.code {
        case .output: 74
        case .option: 64
        case .source, .content, .nothing: 65
        case .plugin: 69
        }
    }

    /// Writes what `object` writes, an object, with the version of the protocol in front of its members.
    func describe(_ object: (inout JSONWriter) -> Void) -> Int32 {
        var own = ByteWriter()
        own.json(pretty: false) { object(&$0) }
        var parser = JSONParser()
        guard let bytes = try? own.finish(), case .object(let members)? = try? parser.parse(bytes.span) else {
            return 70
        }
        let version = JSONObject.Member("protocol", .number("\(PluginProgram.protocolVersion)"))
        return write { output in
            output.json { json in
                json.value(.object(JSONObject([version] + members.members)))
                json.endDocument()
            }
        }
    }

    /// Writes all that `body` writes to the output; gives the status.
    func write(_ body: (inout ByteWriter) throws(ExportError) -> Void) -> Int32 {
        // Who reads the output may go: that is an error of `write` then, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        var writer = ByteWriter(fileDescriptor: output)
        do throws(ExportError) {
            try body(&writer)
            do { try writer.flush() } catch { throw ExportError(error) }
            return 0
        } catch {
            return fail(error)
        }
    }
}
