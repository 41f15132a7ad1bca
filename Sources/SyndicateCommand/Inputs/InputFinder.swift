internal import Syndicate
internal import SyndicateTransport

/// Turns what the user names (files, folders, patterns, addresses, `-`) into the inputs to read, in a stable order.
struct InputFinder {
    /// One input.
    struct Input: Equatable {
        /// The path, `-`, or an address.
        var path: String
        /// Whether it is an address.
        var isAddress = false
        /// What messages call it: an address without its credentials.
        var name: String { isAddress ? FeedFetcher.shown(path) : path }
        /// The folder that the user named and that holds it.
        var folder: String?
        /// Which file it is; `nil` for what is no regular file.
        var identity: System.FileIdentity?
        /// Why there is nothing of this name, where that was to be told in its turn.
        var failure: CommandError?
    }

    /// File name extensions that are taken for articles in a folder.
    let articleExtensions: Set<String>
    /// What is looked for in a folder.
    var wanted = "articles"
    /// Whether what is not found is an input as well, which fails when it is read.
    var keepsMissing = false

    /// The inputs that `arguments` name.
    func find(_ arguments: [String]) throws(CommandError) -> [Input] {
        var found: [Input] = []
        for argument in arguments {
            do throws(CommandError) { found += try find(argument) } catch {
                guard keepsMissing else { throw error }
                found.append(Input(path: argument, failure: error))
            }
        }
        var seen: Set<System.FileIdentity> = []
        var seenNames: Set<[UInt8]> = []
        return found.filter { input in
            if let identity = input.identity { return seen.insert(identity).inserted }
            guard input.isAddress || input.path == "-" else { return true }
            return seenNames.insert(Array(input.path.utf8)).inserted
        }
    }

    /// Whether an argument begins as the addresses do that can be fetched.
    static func isAddress(_ argument: String) -> Bool {
        let start = argument.prefix { $0 != "/" }.lowercased()
        return (start == "http:" || start == "https:") && argument.dropFirst(start.count).utf8.starts(with: "//".utf8)
    }

    private func find(_ argument: String) throws(CommandError) -> [Input] {
        if argument == "-" { return [Input(path: "-")] }
        if Self.isAddress(argument) { return [Input(path: argument, isAddress: true)] }
        do {
            let status = try System.status(argument)
            guard status.kind == .folder else {
                return [Input(path: argument, identity: status.kind == .file ? status.identity : nil)]
            }
            let folder = Path.trimmed(argument)
            let files = try articles(in: folder)
            guard !files.isEmpty else {
                throw CommandError(
                    .noInput, "no-\(wanted)", "no \(wanted) in this folder", source: argument,
                    hint:
                        "\(wanted) are files ending in \(articleExtensions.sorted().map { "." + $0 }.joined(separator: ", "))"
                )
            }
            return files
        } catch let failure as System.Failure {
            if failure.isMissing, Pattern.isPattern(argument) {
                let files = Pattern(argument).files()
                if !files.isEmpty { return files }
                throw CommandError(.noInput, "no-input", "no file matches this pattern", source: argument)
            }
            let address = IRI(argument)
            if failure.isMissing, address.isAbsolute, address.authorityRange != nil {
                throw CommandError(
                    .usage, "no-input", "only http and https addresses can be fetched",
                    source: FeedFetcher.shown(argument))
            }
            let status: ExitStatus = failure.isMissing ? .noInput : .inputOutput
            throw CommandError(
                status, "no-input", failure.message, source: argument,
                hint: Self.isRepaired(argument) ? "file names must be UTF-8" : nil)
        } catch {
            throw error as? CommandError ?? CommandError(.inputOutput, "no-input", "\(error)", source: argument)
        }
    }

    private func articles(in folder: String) throws -> [Input] {
        var files: [Input] = []
        var folders = [folder]
        var visited: Set<System.FileIdentity> = []
        while let next = folders.popLast() {
            // A link to a folder above would never end.
            guard let identity = try? System.status(next).identity, visited.insert(identity).inserted else { continue }
            for name in try names(in: next) where !isLeftOut(name) {
                let path = Path.join(next, name)
                guard let status = try? System.status(path) else {
                    if Self.isRepaired(name) {
                        throw CommandError(
                            .dataError, "name-not-utf8", "the name of this file is not UTF-8", source: path,
                            hint: "rename it")
                    }
                    continue
                }
                switch status.kind {
                case .folder: folders.append(path)
                case .file where articleExtensions.contains(Path.fileExtension(of: name)):
                    files.append(Input(path: path, folder: folder, identity: status.identity))
                default: break
                }
            }
        }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func names(in folder: String) throws(CommandError) -> [String] {
        do { return try System.names(in: folder) } catch {
            throw CommandError(.inputOutput, "no-input", error.message, source: folder)
        }
    }

    /// Whether bytes of a name were replaced to make it a string, so that it leads to no file.
    private static func isRepaired(_ name: String) -> Bool { name.unicodeScalars.contains("\u{FFFD}") }

    /// Hidden files, dependencies, and what every project has beside its articles.
    private func isLeftOut(_ name: String) -> Bool {
        if name.utf8.first == UInt8(ascii: ".") || name == "node_modules" || name == "_site" { return true }
        let stem = name.lowercased().split(separator: ".").first ?? ""
        return ["readme", "license", "licence", "changelog", "contributing", "robots", "humans", "ads"].contains(stem)
    }
}
