internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Finds plugins by the names of their files; none is run.
///
/// In plugin folders a file may have an extension (`syndicate-export-lines.py`), on PATH it has none. What is found first holds.
public struct PluginFinder: Sendable, Equatable {
    /// A program that was found.
    public struct Found: Sendable, Equatable {
        /// What it is for.
        public var kind: PluginKind
        /// Its name, as the format or destination is called.
        public var name: String
        /// The file.
        public var path: String
        /// Whether the system would run it.
        public var isExecutable: Bool
        /// Whether another of the same kind and name comes first.
        public var isHidden = false
    }

    /// The folders of plugins, in the order in which they are looked through.
    public var folders: [String]
    /// The folders of programs, which are looked through last.
    public var path: [String]

    /// A finder for these folders.
    public init(folders: [String], path: [String]) {
        self.folders = folders
        self.path = path
    }

    /// The usual folders: `.syndicate/plugins` in each of `projects`, `syndicate/plugins` among the user's data, then PATH.
    public init(projects: [String]) {
        var folders: [String] = []
        for project in projects {
            let folder = project == "." || project.isEmpty ? ".syndicate/plugins" : "\(project)/.syndicate/plugins"
            if !folders.contains(folder) { folders.append(folder) }
        }
        if let own = Self.userFolder { folders.append(own) }
        let path = Self.variable("PATH").map { $0.split(separator: ":").map(String.init) } ?? []
        // What is not absolute depends on where somebody stands, and lets in what lies there.
        var seen: Set<String> = []
        self.init(
            folders: folders, path: path.filter { $0.utf8.first == UInt8(ascii: "/") && seen.insert($0).inserted })
    }

    /// Where a user's own plugins are: `$XDG_DATA_HOME/syndicate/plugins`, or else `~/.local/share/syndicate/plugins`.
    public static var userFolder: String? {
        if let data = variable("XDG_DATA_HOME"), data.utf8.first == UInt8(ascii: "/") {
            return "\(data)/syndicate/plugins"
        }
        return variable("HOME").map { "\($0)/.local/share/syndicate/plugins" }
    }

    /// The program of this kind and name; one that cannot be run comes only where no other is.
    public func find(_ kind: PluginKind, _ name: String) -> Found? {
        guard Self.isName(name) else { return nil }
        let file = kind.prefix + name
        var blocked: Found?
        for folder in folders {
            let exact = [file] + Self.names(in: folder).filter { Self.stem($0) == file && $0 != file }
            for candidate in exact {
                guard let found = Self.look(kind, name, "\(folder)/\(candidate)") else { continue }
                if found.isExecutable { return found }
                blocked = blocked ?? found
            }
        }
        for folder in path {
            if let found = Self.look(kind, name, "\(folder)/\(file)"), found.isExecutable { return found }
        }
        return blocked
    }

    /// All programs that there are, by kind and name; of several with the same, the one that holds comes first, and hides the others.
    public func all() -> [Found] {
        var found: [String: [Found]] = [:]
        func note(_ file: String, _ folder: String, stem: String) {
            for kind in PluginKind.allCases where stem.utf8.starts(with: kind.prefix.utf8) {
                let name = String(stem.dropFirst(kind.prefix.count))
                guard Self.isName(name), let one = Self.look(kind, name, "\(folder)/\(file)") else { continue }
                found[stem, default: []].append(one)
            }
        }
        for folder in folders {
            // The file with the very name comes before those with an extension.
            let files = Self.names(in: folder)
            for file in files where Self.stem(file) == file { note(file, folder, stem: file) }
            for file in files where Self.stem(file) != file { note(file, folder, stem: Self.stem(file)) }
        }
        for folder in path {
            for file in Self.names(in: folder) where !file.utf8.contains(UInt8(ascii: ".")) {
                note(file, folder, stem: file)
            }
        }
        let order = PluginKind.allCases
        return found.values.map(Self.ranked).sorted { a, b in
            let (first, second) = (order.firstIndex(of: a[0].kind) ?? 0, order.firstIndex(of: b[0].kind) ?? 0)
            return first == second ? a[0].name.utf8.lexicographicallyPrecedes(b[0].name.utf8) : first < second
        }.flatMap { $0 }
    }

    /// Those of one kind and name, the one that holds first: one that cannot be run only where no other is.
    private static func ranked(_ found: [Found]) -> [Found] {
        var ranked = found.filter(\.isExecutable) + found.filter { !$0.isExecutable }
        for index in ranked.indices.dropFirst() { ranked[index].isHidden = true }
        return ranked
    }

    /// Whether it is a name that a plugin can have: lower-case letters, digits and hyphens.
    public static func isName(_ name: String) -> Bool {
        name.utf8.allSatisfy { $0 < 0x80 } && (1...64).contains(name.utf8.count)
            && Slug.make(for: name).utf8.elementsEqual(name.utf8)
    }

    /// What editors and packages leave beside a file that they have changed.
    private static let leftovers: Set<String> = [
        "bak", "orig", "old", "save", "swp", "tmp", "rej", "dpkg-old", "dpkg-new", "dpkg-dist", "rpmsave", "rpmnew",
    ]

    /// A file's name without its extension.
    private static func stem(_ file: String) -> String {
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else { return file }
        return String(file[..<dot])
    }

    private static func look(_ kind: PluginKind, _ name: String, _ path: String) -> Found? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Found(kind: kind, name: name, path: path, isExecutable: access(path, X_OK) == 0)
    }

    private static func names(in folder: String) -> [String] {
        guard let open = opendir(folder) else { return [] }
        defer { closedir(open) }
        var names: [String] = []
        while let item = readdir(open) {
            let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.utf8.starts(with: "syndicate-".utf8), name.utf8.last != UInt8(ascii: "~") else { continue }
            let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[name.index(after: $0)...]) }
            if !leftovers.contains(ending ?? "") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
