internal import Syndicate

/// What an article's path says: the day of publication, and the name and folder from which its address is made.
struct ArticlePath {
    /// The day as written in the path, `2024-03-05`; `nil` where there is none.
    private(set) var day: String?
    /// The file's name without ending and without a date; empty where it is `index`.
    private(set) var slug: String
    /// The folders below the site that are part of the address.
    private(set) var folders: [String]
    /// Whether the file lies in a folder of drafts.
    let isDraft: Bool

    /// What the path of `source` says.
    init(_ source: ImportSource) {
        let path = source.relativePath ?? Self.fileName(source.name)
        var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        parts.removeAll { $0 == "." || $0 == ".." }
        var name = parts.popLast() ?? ""
        isDraft = parts.contains("_drafts")
        if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex {
            name = String(name[..<dot])
        }

        let pieces = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
        if pieces.count >= 3, let day = Self.day(pieces[0], pieces[1], pieces[2]) {
            self.day = day
            // A file named by its date alone has nothing else for its address.
            name = pieces.count > 3 && !pieces[3].isEmpty ? String(pieces[3]) : name
        } else if parts.count >= 3,
            let day = Self.day(parts[parts.count - 3], parts[parts.count - 2], parts[parts.count - 1])
        {
            self.day = day
        }
        // Folders in which generators keep their sources are no part of an address.
        while let first = parts.first, ["src", "content", "contents", "pages", "source"].contains(first) {
            parts.removeFirst()
        }
        parts.removeAll { $0.hasPrefix("_") }
        slug = name == "index" || name == "_index" ? "" : name
        folders = parts
    }

    /// The address below the site for an article without one of its own, with slashes around it.
    func address(slug written: String?) -> String {
        let name = written ?? slug
        var path = "/"
        for folder in slug.isEmpty && written != nil ? Array(folders.dropLast()) : folders { path += folder + "/" }
        if !name.isEmpty { path += name + "/" }
        return path.split(separator: " ").joined(separator: "-")
    }

    private static func fileName(_ name: String) -> String {
        name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? name
    }

    private static func day(_ year: some StringProtocol, _ month: some StringProtocol, _ day: some StringProtocol)
        -> String?
    {
        guard year.utf8.count == 4, (1...2).contains(month.utf8.count), (1...2).contains(day.utf8.count),
            let year = Int(year), let month = Int(month), let day = Int(day), year > 0, (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(String(repeating: "0", count: 4 - String(year).count))\(year)-\(two(month))-\(two(day))"
    }
}
