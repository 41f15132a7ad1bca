internal import Syndicate

/// Which documents a format makes of a feed: one, one a page, or one an entry.
enum Documents {
    /// A document to be written.
    struct Document {
        /// Where; standard output with `nil`.
        var path: String?
        var metadata: FeedMetadata
        /// Whether it is a page with an address of its own, whatever the option `self` says of the feed.
        var isPage = false
        /// Its entries, from the first on.
        var entries: () throws(CommandError) -> EntryCursor
    }

    /// The documents of `feed` in `format`.
    static func plan(
        _ feed: LoadedFeed, format: FormatChoice, destination: OutputTarget
    ) throws(CommandError) -> [Document] {
        let descriptor = format.exporter.descriptor(for: format.options)
        let fileExtension = descriptor.fileExtensions.first ?? "out"
        if descriptor.unit == .entry {
            return try perEntry(feed.collected(), descriptor, destination: destination)
        }
        let path: String? =
            switch destination {
            case .standardOutput: nil
            case .file(let path): path
            case .folder(let folder): Path.join(folder, "\(descriptor.fileStem).\(fileExtension)")
            }
        let options = FeedOptions(format.options)
        guard let size = options.pageSize else {
            return [Document(path: path, metadata: feed.metadata, entries: feed.entries)]
        }
        return try Pages(size: size, options: options, path: path).documents(feed.collected())
    }

    /// What the documents about an entry are called: as its page is, or by its title.
    private static func stem(of entry: Entry) -> String {
        let page = entry.links.first { $0.isRelation("alternate") }?.address
        let segment = page.flatMap { IRI($0).path.split(separator: "/").last }.map(String.init) ?? ""
        let name = segment.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(segment[..<$0]) } ?? segment
        let slug = Slug.make(for: name.utf8.contains(UInt8(ascii: "%")) || name == "index" ? "" : name)
        if !slug.isEmpty { return slug }
        let title = Slug.make(for: entry.title?.plainText ?? "")
        return title.isEmpty ? "entry" : title
    }

    private static func perEntry(
        _ feed: Feed, _ descriptor: ExporterDescriptor, destination: OutputTarget
    ) throws(CommandError) -> [Document] {
        if case .folder(let folder) = destination {
            // One folder may hold what several formats make of an entry.
            let parts = [descriptor.name] + descriptor.fileExtensions.prefix(1)
            let fileExtension = parts[0] == parts.last ? parts[0] : parts.joined(separator: ".")
            var used: Set<String> = []
            return feed.entries.map { entry in
                let stem = Self.stem(of: entry)
                var name = stem
                var number = 2
                while !used.insert(name).inserted {
                    name = "\(stem)-\(number)"
                    number += 1
                }
                return Document(
                    path: Path.join(folder, "\(name).\(fileExtension)"), metadata: feed.metadata,
                    entries: { () throws(CommandError) in EntryCursor([entry]) })
            }
        }
        guard feed.entries.count == 1 else {
            throw CommandError(
                .usage, "one-document-each",
                "this format makes a document of each of the \(feed.entries.count) entries",
                hint: "name a folder: --output FOLDER/")
        }
        let path: String? = if case .file(let path) = destination { path } else { nil }
        return [
            Document(
                path: path, metadata: feed.metadata, entries: { () throws(CommandError) in EntryCursor(feed.entries) })
        ]
    }
}
