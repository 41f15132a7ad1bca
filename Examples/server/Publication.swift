internal import Foundation
internal import Syndicate
internal import SyndicateBuiltIn
internal import SyndicateFeeds

/// A feed in a file, and its documents in all formats: each is made once for as long as the file stays as it is.
actor Publication {
    /// What a document is called.
    struct Name: Hashable {
        var format: String
        /// Of one entry, counted from 1 in the order of the feed; or of all.
        var entry: Int?
        var settings: [String: String] = [:]
    }

    nonisolated let registry: Registry
    private let file: String
    private let address: String?
    private var known: (feed: Feed, modified: Date)?
    private var documents: [Name: Document] = [:]

    /// The most documents that are kept: anybody may ask for any limit.
    private static let most = 200

    /// A publication.
    ///
    /// - Parameters:
    ///   - file: A feed of any format.
    ///   - address: What readers know the server by, which feeds name as their own.
    init(file: String, address: String?) throws {
        self.file = file
        self.address = address
        registry = try BuiltIn.registry()
    }

    /// The document, if there is such a format and entry.
    ///
    /// - Throws: `OptionError` for settings that the format does not take, `ExportError` where it cannot say this.
    func document(_ name: Name) throws -> Document? {
        let (feed, modified) = try look()
        if let document = documents[name] { return document }
        guard let exporter = exporter(name) else { return nil }
        var part = feed
        if let entry = name.entry {
            guard feed.entries.indices.contains(entry - 1) else { return nil }
            part.entries = [feed.entries[entry - 1]]
        }
        let bytes = try exporter.document(of: part, settings: settings(name, exporter))
        let document = Document(Data(bytes), exporter.descriptor.mediaType, modified: modified)
        if documents.count >= Self.most { documents.removeAll() }
        documents[name] = document
        return document
    }

    /// The document as it is written, of a feed that is too large to be kept in every format.
    func stream(_ name: Name) throws -> (mediaType: String, document: DocumentStream)? {
        guard let exporter = exporter(name) else { return nil }
        return (exporter.descriptor.mediaType, try exporter.stream(look().feed, settings: settings(name, exporter)))
    }

    /// The feed as the file has it now; the file is read if it is another than last time.
    func look() throws -> (feed: Feed, modified: Date) {
        let modified = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date ?? .now
        if let known, known.modified == modified { return known }
        let feed = try Feed(parsing: Array(Data(contentsOf: URL(filePath: file))), name: file)
        documents.removeAll()
        known = (feed, modified)
        return (feed, modified)
    }

    /// The exporter; one that takes a single entry writes nothing about all of them.
    private func exporter(_ name: Name) -> (any Exporter)? {
        guard let exporter = registry.exporter(named: name.format) else { return nil }
        return exporter.descriptor.unit == .feed || name.entry != nil ? exporter : nil
    }

    /// The settings that were asked for, and where the document is, if the format says that.
    private func settings(_ name: Name, _ exporter: any Exporter) -> [String: String] {
        var settings = name.settings
        if let address, name.entry == nil, exporter.descriptor.options.contains(where: { $0.name == "self" }) {
            settings["self"] = "\(address)/feed/\(exporter.descriptor.name)"
        }
        return settings
    }
}
