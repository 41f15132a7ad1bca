public import Syndicate

/// An importer that is another program, in whatever language.
///
/// `PROGRAM describe` prints a descriptor as JSON with `"protocol": 1`. `PROGRAM import` reads one line of JSON (`protocol`, `source`)
/// and then the bytes of the source as they are; it writes a line of JSON with `protocol` and `feed`, where it knows something of the feed
/// as a whole, and then one line an entry.
public struct ProcessImporter: Importer {
    /// What the program says of itself.
    public let descriptor: ImporterDescriptor
    /// The program.
    public let program: PluginProgram
    private let arguments: [String]

    /// An importer that is asked what it is, where the cache does not know.
    public init(
        _ program: PluginProgram, cache: DescriptionCache = DescriptionCache(folder: nil)
    ) throws(PluginError) {
        self = try cache.description(of: program) { (description) throws(PluginError) in
            try ProcessImporter(program, description: description)
        }
    }

    /// An importer of which is known what it printed about itself.
    init(_ program: PluginProgram, description: [UInt8]) throws(PluginError) {
        let object = try PluginDescription.object(description, of: program)
        do throws(ModelError) {
            descriptor = try ImporterDescriptor(json: object)
        } catch {
            throw PluginDescription.fault(program, "what it says of itself is wrong: \(error)")
        }
        self.program = program
        arguments = ["import"]
        try PluginDescription.check(descriptor.name, of: program)
    }

    /// An importer that is described by who sets it up; the program is neither asked, nor given the argument `import`, nor the line about
    /// the source: it reads the bytes alone.
    public init(_ program: PluginProgram, descriptor: ImporterDescriptor) throws(PluginError) {
        self.program = program
        self.descriptor = descriptor
        arguments = []
        try PluginDescription.check(descriptor.name, of: program)
    }

    private init(_ program: PluginProgram, like other: ProcessImporter) {
        self.program = program
        descriptor = other.descriptor
        arguments = other.arguments
    }

    /// The same importer where its program finds everything else than here.
    package func elsewhere() -> ProcessImporter { ProcessImporter(program.elsewhere(), like: self) }

    /// Whether the source ends, or is declared, as this importer's do.
    public func recognises(_ source: ImportSource) -> Bool {
        if let type = source.mediaType.flatMap({ MediaType($0) })?.essence, descriptor.mediaTypes.contains(type) {
            return true
        }
        return descriptor.fileExtensions.contains(source.fileExtension)
    }

    /// Reads the source; see `Importer`.
    ///
    /// - Throws: `ImportError` with the code `plugin` where the program fails, `malformed` where it says by its status that the source is
    ///   not what it reads.
    public func read(
        _ source: ImportSource, context: inout ImportContext
    ) throws(ImportError) -> ImportedFeed {
        let supply = try Self.supply(source, withHeader: !arguments.isEmpty)
        let reader: EntryReader<ImportError>
        do {
            reader = try EntryReader(program, arguments, supply: supply, source: source.name, log: context.log)
        } catch {
            throw Self.failure(.plugin(error), source.name)
        }
        let name = source.name
        let metadata: FeedMetadata
        do { metadata = try reader.metadata() } catch { throw Self.failure(error, name) }
        return ImportedFeed(
            metadata: metadata,
            entries: EntryCursor { () throws(ExportError) -> Entry? in
                do throws(EntryReader<ImportError>.Failure) { return try reader.next() } catch {
                    let error = Self.failure(error, name)
                    throw ExportError(error.code == .plugin ? .plugin : .source, error.description, cause: error)
                }
            })
    }

    private static func failure(_ failure: EntryReader<ImportError>.Failure, _ source: String) -> ImportError {
        switch failure {
        case .supply(let error): error
        case .plugin(let error):
            ImportError(
                error.code == .refused ? .malformed : .plugin, error.description, rule: "plugin-failed",
                source: source)
        }
    }

    /// Gives the header, and then the bytes in pieces; nothing behind the last.
    private static func supply(
        _ source: ImportSource, withHeader: Bool
    ) throws(ImportError) -> () throws(ImportError) -> [UInt8] {
        let read = try (source.stream ?? ByteStream(source.bytes)).reading()
        var header = withHeader ? ProtocolLines.header(source) : []
        return { () throws(ImportError) -> [UInt8] in
            guard header.isEmpty else {
                defer { header = [] }
                return header
            }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            var failure: ImportError?
            let count = piece.withUnsafeMutableBytes { bytes -> Int in
                do throws(ImportError) { return try read(bytes) } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            piece.removeLast(piece.count - count)
            return piece
        }
    }
}
