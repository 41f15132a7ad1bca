internal import Syndicate
internal import SyndicateTransport

/// Looks up what articles do not say of their pictures and media files: type, size in pixels, size in bytes.
///
/// A site's own files are found beside its `syndicate.yaml`; those elsewhere are asked for where the user wants it.
final class MediaSurvey {
    /// What is known of a file.
    struct Facts {
        var type: String?
        var width: Int?
        var height: Int?
        var length: Int64?
    }

    /// The folders of a site that its generators publish as they are.
    private static let folders = ["", "static", "public", "assets", "source", "src"]
    /// How much of a file is read, however far the size stands in it.
    private static let limit = 4 << 20
    private static let fetched = 256 << 10
    /// How many files are on their way at a time.
    private static let window = 16

    private let root: (url: IRI, folder: String)?
    private let fetcher: FeedFetcher?
    private var known: [String: Facts] = [:]
    private var pending: [String: PendingResponse] = [:]

    /// A survey of the files of `site`, whose file is in `folder`; with a fetcher, of others, too.
    init(site: Site, folder: String?, fetcher: FeedFetcher?) {
        if let url = site.url, let folder, let path = System.realPath(folder) {
            root = (IRI(url), path)
        } else {
            root = nil
        }
        self.fetcher = fetcher
    }

    /// Whether anything can be looked up.
    var isPossible: Bool { root != nil || fetcher != nil }

    /// Completes entries that are in memory.
    func complete(_ entries: inout [Entry]) {
        guard isPossible else { return }
        var ahead = 0
        for index in entries.indices {
            while ahead < entries.count, pending.count < Self.window {
                start(entries[ahead])
                ahead += 1
            }
            complete(&entries[index])
        }
    }

    /// Completes what an entry says of its pictures and files.
    func complete(_ entry: inout Entry) {
        if let image = entry.image { entry.image = completed(image) }
        if !entry.figures.isEmpty { entry.figures = entry.figures.map(completed) }
        for index in entry.attachments.indices where entry.attachments[index].length == nil {
            guard let facts = facts(entry.attachments[index].url) else { continue }
            entry.attachments[index].length = facts.length
        }
    }

    /// The site's own files of the pictures that entries and the site show, by their addresses: none of more than 2 MiB, 16 MiB in all.
    func pictures(of feed: Feed) -> [String: [UInt8]] {
        var addresses = [feed.metadata.logo].compactMap(\.self)
        for entry in feed.entries {
            addresses += ([entry.image].compactMap(\.self) + entry.figures).compactMap(\.url)
        }
        var found: [String: [UInt8]] = [:]
        var room = 16 << 20
        for url in addresses {
            guard let address = WebAddress.absolute(url, base: feed.metadata.permalink), found[address] == nil,
                let path = file(address), let bytes = Self.whole(path, limit: 2 << 20), bytes.count <= room
            else { continue }
            room -= bytes.count
            found[address] = bytes
        }
        return found
    }

    private static func whole(_ path: String, limit: Int) -> [UInt8]? {
        guard let descriptor = try? System.openForReading(path) else { return nil }
        defer { try? System.closeFile(descriptor) }
        guard let (bytes, isWhole) = try? System.readAll(descriptor, limit: limit), isWhole else { return nil }
        return bytes
    }

    private func completed(_ figure: Figure) -> Figure {
        guard Self.lacks(figure), let url = figure.url, let facts = facts(url) else { return figure }
        var figure = figure
        figure.type = facts.type ?? figure.type
        // One of the two without the other may be how it is to be shown.
        if figure.width == nil, figure.height == nil { (figure.width, figure.height) = (facts.width, facts.height) }
        figure.length = figure.length ?? facts.length
        return figure
    }

    private static func lacks(_ figure: Figure) -> Bool {
        figure.width == nil || figure.height == nil || figure.length == nil || figure.type == nil
    }

    /// Begins to fetch what an entry will need.
    private func start(_ entry: Entry) {
        guard fetcher != nil else { return }
        for figure in [entry.image].compactMap(\.self) + entry.figures where Self.lacks(figure) {
            if let url = figure.url, known[url] == nil, file(url) == nil { request(url) }
        }
    }

    private func request(_ url: String) {
        guard let fetcher, pending[url] == nil, url.hasPrefix("https://") || url.hasPrefix("http://") else { return }
        var limits = fetcher.limits
        limits.body = Self.fetched
        limits.cutsBody = true
        pending[url] = fetcher.client.start(
            HTTPRequest(url: url, method: "GET", limits: limits, policy: fetcher.policy))
    }

    private func facts(_ url: String) -> Facts? {
        if let facts = known[url] { return facts }
        let facts = file(url).flatMap(ofFile) ?? ofAddress(url)
        known[url] = facts ?? Facts()
        return facts
    }

    /// The file of the site that an address names, if it is there.
    private func file(_ url: String) -> String? {
        guard let root else { return nil }
        let address = IRI(url)
        guard address.host == root.url.host, address.path.hasPrefix(root.url.path) else { return nil }
        let path = address.path.dropFirst(root.url.path.utf8.count)
        guard let decoded = Self.decoded(path), !decoded.split(separator: "/").contains("..") else { return nil }
        for folder in Self.folders {
            let candidate = root.folder + "/" + (folder.isEmpty ? "" : folder + "/") + decoded
            // A link may lead out of the folder.
            guard let real = System.realPath(candidate), real.hasPrefix(root.folder + "/"),
                let status = try? System.status(real), status.kind == .file
            else { continue }
            return real
        }
        return nil
    }

    private static func decoded(_ path: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = path.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
                rest = rest.dropFirst(2)
                bytes.append(value)
            } else {
                bytes.append(byte)
            }
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }

    private func ofFile(_ path: String) -> Facts? {
        do throws(System.Failure) {
            let descriptor = try System.openForReading(path)
            defer { try? System.closeFile(descriptor) }
            let length = Int64(try System.status(path).size)
            var bytes = try System.readAll(descriptor, limit: 64 << 10).bytes
            while case .incomplete(let needed) = PictureHeader.read(bytes), needed <= Self.limit {
                let more = try System.readAll(descriptor, limit: max(needed - bytes.count, bytes.count)).bytes
                if more.isEmpty { break }
                bytes += more
            }
            return Self.facts(bytes, length: length)
        } catch {
            return nil
        }
    }

    private func ofAddress(_ url: String) -> Facts? {
        request(url)
        guard let answer = pending.removeValue(forKey: url) else { return nil }
        guard let response = try? answer.wait(), response.status == 200,
            let bytes = try? response.body.prefix(Self.fetched)
        else { return nil }
        let length = response.fields.first("content-length").flatMap { Int64($0) }
        return Self.facts(bytes, length: length)
    }

    private static func facts(_ bytes: [UInt8], length: Int64?) -> Facts {
        var facts = Facts(length: length)
        if case .header(let header) = PictureHeader.read(bytes) {
            (facts.type, facts.width, facts.height) = (header.type, header.width, header.height)
        }
        return facts
    }
}
