public import Syndicate

/// An exporter that is another program, in whatever language.
///
/// `PROGRAM describe` prints a descriptor as JSON with `"protocol": 1`. `PROGRAM export` reads one line of JSON (`protocol`, `feed`,
/// `options`) and then one line an entry, writes the document to standard output and problems to standard error. Entries go in while the
/// document comes out, so that neither side holds more than a few.
public struct ProcessExporter: Exporter {
    /// What the program says of itself.
    public let descriptor: ExporterDescriptor
    /// The program.
    public let program: PluginProgram
    private let arguments: [String]
    private var usage = ProcessUsage()

    /// How much memory the program had at the most in the export that ended last, in bytes; 0 where none has.
    public var peakMemory: UInt64 { usage.peakMemory }

    /// An exporter that is asked what it is, where the cache does not know.
    public init(
        _ program: PluginProgram, cache: DescriptionCache = DescriptionCache(folder: nil)
    ) throws(PluginError) {
        self = try cache.description(of: program) { (description) throws(PluginError) in
            try ProcessExporter(program, description: description)
        }
    }

    /// An exporter of which is known what it printed about itself.
    init(_ program: PluginProgram, description: [UInt8]) throws(PluginError) {
        let object = try PluginDescription.object(description, of: program)
        do throws(ModelError) {
            descriptor = try ExporterDescriptor(json: object)
        } catch {
            throw PluginDescription.fault(program, "what it says of itself is wrong: \(error)")
        }
        self.program = program
        arguments = ["export"]
        try Self.check(descriptor, of: program)
    }

    /// An exporter that is described by who sets it up; the program is neither asked, nor given the argument `export`.
    public init(_ program: PluginProgram, descriptor: ExporterDescriptor) throws(PluginError) {
        self.program = program
        self.descriptor = descriptor
        arguments = []
        try Self.check(descriptor, of: program)
    }

    private init(_ program: PluginProgram, like other: ProcessExporter) {
        self.program = program
        descriptor = other.descriptor
        arguments = other.arguments
    }

    /// The same exporter where its program finds everything else than here.
    package func elsewhere() -> ProcessExporter {
        ProcessExporter(program.elsewhere(), like: self)
    }

    private static func check(_ descriptor: ExporterDescriptor, of program: PluginProgram) throws(PluginError) {
        try PluginDescription.check(descriptor.name, of: program)
        guard let type = MediaType(descriptor.mediaType), type.essence == descriptor.mediaType.lowercased() else {
            throw PluginDescription.fault(program, "\"\(descriptor.mediaType)\" is no media type without parameters")
        }
        guard !descriptor.fileExtensions.isEmpty,
            descriptor.fileExtensions.allSatisfy({ isFileName($0) }), isFileName(descriptor.fileStem)
        else {
            throw PluginDescription.fault(
                program, "file_extensions and file_stem are letters, digits, full stops, hyphens and underscores")
        }
        try PluginDescription.check(descriptor.options, of: program)
    }

    /// What may be a part of the name of a file, and leads nowhere else.
    private static func isFileName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: ".") else { return false }
        return text.utf8.allSatisfy { byte in
            (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "._-".utf8.contains(byte)
        }
    }

    /// Writes the document that the program makes; see `Exporter`.
    ///
    /// - Throws: `ExportError` with the code `plugin`, and a `PluginError` as its cause, where the program fails; `content` where it says
    ///   by its status that it cannot write this input.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let talk: Conversation
        do { talk = try Conversation(program, arguments) } catch { throw ExportError(error) }
        var text = UTF8Check(isOn: isText)
        talk.send(ProtocolLines.header(feed, options, descriptor.options))
        var handed = 0
        while !talk.isOver {
            if talk.wantsInput {
                let lines = try ProtocolLines.next(&entries)
                if lines.isEmpty {
                    talk.endInput()
                } else {
                    talk.send(lines)
                    handed += 1
                }
            }
            do { try talk.exchange() } catch { throw ExportError(error) }
            guard talk.hasReceived else { continue }
            let bytes = talk.take()
            if let place = text.flaw(in: bytes) { throw notText(talk, place) }
            output.write(bytes)
            do { try output.checkpoint() } catch { throw ExportError(error) }
        }
        do { try talk.finish() } catch { throw ExportError(error) }
        usage.note(talk)
        if let place = text.end() { throw notText(talk, place) }
        if talk.written == 0, handed > 0 || talk.stoppedReading {
            throw ExportError(.nothing, "\(program.name) wrote nothing")
        }
        return report(of: talk)
    }

    private var isText: Bool { MediaType(descriptor.mediaType)?.isText ?? false }

    private func notText(_ talk: Conversation, _ place: Int) -> ExportError {
        ExportError(
            talk.failure(
                .badOutput, "wrote what is not UTF-8, from byte \(place) on, and \(descriptor.mediaType) is text"))
    }

    private func report(of talk: Conversation) -> ConversionReport {
        var report = talk.messages.losses
        for diagnostic in talk.messages.diagnostics { report.add(diagnostic) }
        if talk.stoppedReading {
            report.add("entries", "\(program.name) did not read them to the end")
        }
        return report
    }
}

extension ExportError {
    init(_ error: PluginError) {
        self.init(error.code == .refused ? .content : .plugin, error.description, cause: error)
    }
}
