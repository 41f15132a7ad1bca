/// A pattern of file names as shells have it, with `**` for any depth of folders; for patterns that come quoted.
struct Pattern {
    private let parts: [String]
    private let isAbsolute: Bool

    init(_ pattern: String) {
        isAbsolute = pattern.utf8.first == UInt8(ascii: "/")
        parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }

    /// Whether there is anything to match in `text`.
    static func isPattern(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
    }

    /// The files that match, sorted by bytes.
    func files() -> [String] {
        var found: Set<String> = []
        match(isAbsolute ? "/" : ".", parts[...], depth: 0, into: &found)
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func match(_ folder: String, _ rest: ArraySlice<String>, depth: Int, into found: inout Set<String>) {
        guard let part = rest.first, depth < 64 else { return }
        let below = rest.dropFirst()
        if part == "**" {
            match(folder, below, depth: depth + 1, into: &found)
            for name in names(in: folder) where name.utf8.first != UInt8(ascii: ".") {
                let path = Path.join(folder, name)
                if isFolder(path) { match(path, rest, depth: depth + 1, into: &found) }
            }
            return
        }
        for name in part == ".." ? [".."] : names(in: folder) where name == part || System.matches(name, pattern: part)
        {
            let path = Path.join(folder, name)
            if !below.isEmpty {
                if isFolder(path) { match(path, below, depth: depth + 1, into: &found) }
            } else if let status = try? System.status(path), status.kind == .file {
                found.insert(path)
            }
        }
    }

    private func names(in folder: String) -> [String] { (try? System.names(in: folder)) ?? [] }

    private func isFolder(_ path: String) -> Bool { (try? System.status(path))?.kind == .folder }
}
