/// A pattern of paths in a configuration: `*` and `?` within a name, `**` for any number of folders. One without a slash
/// is of names at any depth.
struct PathGlob: Sendable {
    private let parts: [String]

    init(_ pattern: String) {
        var parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        if parts.first == "." { parts.removeFirst() }
        if parts.count == 1, !pattern.utf8.contains(UInt8(ascii: "/")) { parts.insert("**", at: 0) }
        // What names a folder means all that is in it.
        if pattern.utf8.last == UInt8(ascii: "/") { parts.append("**") }
        self.parts = parts
    }

    /// Whether it is the path of a file below the folder of the pattern.
    func matches(_ path: String) -> Bool {
        let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.filter { $0 != "." }
        // For each part in turn, up to which of the names the parts before can match.
        var reachable: Set<Int> = [0]
        for part in parts {
            if part == "**" {
                guard let first = reachable.min() else { return false }
                reachable = Set(first...names.count)
            } else {
                reachable = Set(
                    reachable.filter { $0 < names.count && System.matches(names[$0], pattern: part) }.map { $0 + 1 })
            }
        }
        return reachable.contains(names.count)
    }
}
