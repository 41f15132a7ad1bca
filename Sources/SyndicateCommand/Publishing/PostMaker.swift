internal import Syndicate
internal import SyndicateHTML
internal import SyndicatePublish

/// Makes what is sent to a destination of what an entry says.
struct PostMaker {
    /// How the body comes about.
    private enum Way {
        case envelope
        case export(FormatChoice)
        case links
        case changes
    }

    let destination: DestinationConfiguration
    private let way: Way
    private let feed: LoadedFeed

    /// What is made for `destination` of entries of `feed`.
    init(
        _ destination: DestinationConfiguration, feed: LoadedFeed, catalogue: Catalogue, file: String
    ) throws(CommandError) {
        self.destination = destination
        self.feed = feed
        let material = destination.kind.descriptor.material
        switch (destination.format, material) {
        case ("entry", _), (nil, .envelope): way = .envelope
        case (nil, .links): way = .links
        case (nil, .changes): way = .changes
        case (let name?, _):
            way = .export(try Self.choice(name, [:], destination, feed, catalogue, file))
        case (nil, .format(let name, let options)):
            way = .export(try Self.choice(name, options, destination, feed, catalogue, file))
        }
    }

    /// Whether one post is made for all entries together.
    var isForAll: Bool { if case .changes = way { true } else { false } }

    /// For whom a post is, where the post itself says so: each site that an entry links to.
    func recipients(of post: Post) -> [String?]? {
        guard case .links = way else { return nil }
        return PostLinks(body: post.body)?.links
    }

    /// What is sent of one entry; `nil` where there is nothing to send.
    func post(_ entry: Entry, event: Post.Event, at moment: Moment) throws(CommandError) -> Post? {
        let identity = entry.identity(in: feed.metadata).value
        let title = entry.title?.plainText
        func post(_ mediaType: String, _ body: [UInt8]) -> Post {
            Post(entry: identity, title: title, event: event, mediaType: mediaType, body: body)
        }
        switch way {
        case .envelope:
            return post(
                PostEnvelope.mediaType, PostEnvelope.body(entry, of: feed.metadata, event: event, at: moment))
        case .links:
            guard let url = WebAddress.absolute(entry.permalink) else { return nil }
            let links = EntryLinks.addresses(in: entry, of: url)
            return links.isEmpty ? nil : post(PostLinks.mediaType, PostLinks(url: url, links: links).body)
        case .changes: return nil
        case .export(let choice):
            let (mediaType, body) = try Self.exported(entry, choice, feed)
            return post(mediaType, body)
        }
    }

    /// What is sent of all entries that changed.
    func post(ofAll entries: [Entry], event: Post.Event) -> Post? {
        let metadata = feed.metadata
        func addresses(_ relation: String) -> [String] {
            metadata.links.filter { $0.rel == relation }.compactMap { WebAddress.absolute($0.address) }
        }
        let changes = PostChanges(
            feeds: addresses("self"), hubs: addresses("hub"),
            entries: entries.compactMap { WebAddress.absolute($0.permalink) })
        return Post(
            entry: changes.feeds.first ?? metadata.identity.value, title: metadata.title?.plainText, event: event,
            mediaType: PostChanges.mediaType, body: changes.body)
    }

    private static func exported(
        _ entry: Entry, _ choice: FormatChoice, _ feed: LoadedFeed
    ) throws(CommandError) -> (mediaType: String, body: [UInt8]) {
        var output = ByteWriter()
        var entries = EntryCursor([entry])
        var options = choice.options
        if choice.exporter.descriptor.options.contains(where: { $0.kind == .pictures && options.boolean($0.name) }) {
            options.pictures = feed.pictures()
        }
        do throws(ExportError) {
            let report = try choice.exporter.export(feed.metadata, entries: &entries, options: options, to: &output)
            if let error = report.findings.first(where: { $0.severity == .error }) {
                throw ExportError(.content, error.message, entry: entry.label)
            }
            do {
                let descriptor = choice.exporter.descriptor(for: options)
                return (Self.mediaType(descriptor.mediaType), try output.finish())
            } catch {
                throw ExportError(error)
            }
        } catch {
            throw CommandError(error, target: nil)
        }
    }

    /// The media type with the charset where it has one.
    private static func mediaType(_ name: String) -> String {
        let hasCharset = name.hasPrefix("text/") || name.hasSuffix("+xml") || name.hasSuffix("/xml")
        return hasCharset ? name + "; charset=utf-8" : name
    }

    private static func choice(
        _ name: String, _ options: [String: String], _ destination: DestinationConfiguration, _ feed: LoadedFeed,
        _ catalogue: Catalogue, _ file: String
    ) throws(CommandError) -> FormatChoice {
        var settings = destination.formatOptions
        for (name, value) in options.sorted(by: { $0.key < $1.key })
        where !settings.contains(where: { $0.name == name }) {
            settings.append((name, value))
        }
        do throws(CommandError) {
            let choices = try FormatChoice.choose(
                [name], settings: settings, from: catalogue, folder: Path.folder(of: file))
            return try choices[0].completed(by: feed.formats)
        } catch {
            let diagnostics = error.diagnostics.map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.source = file
                diagnostic.position = destination.position
                diagnostic.message = "\(destination.name): \(diagnostic.message)"
                return diagnostic
            }
            throw CommandError(.configuration, diagnostics)
        }
    }
}
