/// A pattern of file names as shells have it, with `**` for any depth of folders; for patterns that come quoted.
struct Pattern {
    private let parts: [String]
    private let isAbsolute: Bool

    /// A folder in which a number of parts is still to be matched: links that lead back would bring it up without end.
    private struct Visit: Hashable {
        var folder: System.FileIdentity
        var parts: Int
    }

    init(_ pattern: String) {
        isAbsolute = pattern.utf8.first == UInt8(ascii: "/")
        parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }

    /// Whether there is anything to match in `text`.
    static func isPattern(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
    }

    /// The files that match, sorted by bytes.
    func files() -> [InputFinder.Input] {
        var found: [InputFinder.Input] = []
        var visits: Set<Visit> = []
        match(isAbsolute ? "/" : ".", parts[...], &visits, into: &found)
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func match(
        _ folder: String, _ rest: ArraySlice<String>, _ visits: inout Set<Visit>,
        into found: inout [InputFinder.Input]
    ) {
        guard let part = rest.first, let identity = try? System.status(folder).identity,
            visits.insert(Visit(folder: identity, parts: rest.count)).inserted
        else { return }
        let below = rest.dropFirst()
        if part == "**" {
            match(folder, below, &visits, into: &found)
            for name in names(in: folder) where name.utf8.first != UInt8(ascii: ".") {
                let path = Path.join(folder, name)
                if isFolder(path) { match(path, rest, &visits, into: &found) }
            }
            return
        }
        for name in part == ".." ? [".."] : names(in: folder) where name == part || System.matches(name, pattern: part)
        {
            let path = Path.join(folder, name)
            if !below.isEmpty {
                if isFolder(path) { match(path, below, &visits, into: &found) }
            } else if let status = try? System.status(path), status.kind == .file {
                found.append(InputFinder.Input(path: path, identity: status.identity))
            }
        }
    }

    private func names(in folder: String) -> [String] { (try? System.names(in: folder)) ?? [] }

    private func isFolder(_ path: String) -> Bool { (try? System.status(path))?.kind == .folder }
}
