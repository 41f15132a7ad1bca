internal import Syndicate

/// A feed in several documents that are linked to each other (RFC 5005, section 3): the first has the newest entries and
/// the feed's own address, the others are numbered from 2.
struct Pages {
    let size: Int
    let options: FeedOptions
    /// Where the first page goes.
    let path: String?

    func documents(_ feed: Feed) throws(CommandError) -> [Documents.Document] {
        guard let path else {
            throw CommandError(
                .usage, "pages-need-files", "page-size makes several files",
                hint: "name the first or a folder with --output")
        }
        guard let address = options.selfURL ?? feed.metadata.selfURL else {
            throw CommandError(
                .usage, "pages-need-address", "pages link to each other, so the feed's own address must be known",
                hint: "--set self=https://…, or feed-url in syndicate.yaml")
        }
        let entries = options.limit.map { Array(feed.entries.prefix($0)) } ?? feed.entries
        let count = max(1, (entries.count + size - 1) / size)
        return (1...count).map { number in
            var metadata = feed.metadata
            metadata.links.removeAll { ["self", "first", "last", "previous", "next"].contains($0.rel ?? "") }
            metadata.links.append(Link(Self.numbered(address, number), rel: "self"))
            if count > 1 {
                metadata.paging = .paged
                metadata.links.append(Link(address, rel: "first"))
                if number > 1 { metadata.links.append(Link(Self.numbered(address, number - 1), rel: "previous")) }
                if number < count { metadata.links.append(Link(Self.numbered(address, number + 1), rel: "next")) }
                metadata.links.append(Link(Self.numbered(address, count), rel: "last"))
            }
            let start = (number - 1) * size
            let page = Array(entries[start..<min(start + size, entries.count)])
            return Documents.Document(
                path: Self.numbered(path, number), metadata: metadata, isPage: true,
                entries: { () throws(CommandError) in EntryCursor(page) })
        }
    }

    /// `feed.atom` for the first, `feed-2.atom` for the second; in an address, before the query.
    static func numbered(_ name: String, _ number: Int) -> String {
        guard number > 1 else { return name }
        let end = name.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? name.endIndex
        let path = name[..<end]
        let file = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        let dot = path[file...].utf8.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 == file ? nil : $0 }
        let place = dot ?? end
        return "\(name[..<place])-\(number)\(name[place...])"
    }
}
