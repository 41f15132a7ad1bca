internal import Syndicate

/// Turns what the user names (files, folders, patterns, `-`) into the inputs to read, in a stable order.
struct InputFinder {
    /// One input.
    struct Input: Equatable {
        /// The path, or `-`.
        var path: String
        /// The folder that the user named and that holds it.
        var folder: String?
    }

    /// File name extensions that are taken for articles in a folder.
    let articleExtensions: Set<String>

    /// The inputs that `arguments` name.
    func find(_ arguments: [String]) throws(CommandError) -> [Input] {
        var found: [Input] = []
        for argument in arguments {
            found += try find(argument)
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.path).inserted }
    }

    private func find(_ argument: String) throws(CommandError) -> [Input] {
        if argument == "-" { return [Input(path: "-")] }
        if argument.utf8.starts(with: "http://".utf8) || argument.utf8.starts(with: "https://".utf8) {
            throw CommandError(
                .usage, "address-as-input", "addresses cannot be read yet", source: argument,
                hint: "fetch it first: curl \(argument) | syndicate export --format atom -")
        }
        do {
            let status = try System.status(argument)
            guard status.kind == .folder else { return [Input(path: argument)] }
            let folder = Path.trimmed(argument)
            let files = try articles(in: folder)
            guard !files.isEmpty else {
                throw CommandError(
                    .noInput, "no-articles", "no articles in this folder", source: argument,
                    hint:
                        "articles are files ending in \(articleExtensions.sorted().map { "." + $0 }.joined(separator: ", "))"
                )
            }
            return files.map { Input(path: $0, folder: folder) }
        } catch let failure as System.Failure {
            if failure.isMissing, Pattern.isPattern(argument) {
                let files = Pattern(argument).files()
                if !files.isEmpty { return files.map { Input(path: $0) } }
                throw CommandError(.noInput, "no-input", "no file matches this pattern", source: argument)
            }
            let status: ExitStatus = failure.isMissing ? .noInput : .inputOutput
            throw CommandError(status, "no-input", failure.message, source: argument)
        } catch {
            throw error as? CommandError ?? CommandError(.inputOutput, "no-input", "\(error)", source: argument)
        }
    }

    private func articles(in folder: String) throws(System.Failure) -> [String] {
        var files: [String] = []
        var folders = [folder]
        var visited: Set<String> = []
        while let next = folders.popLast() {
            // A link to a folder above would never end.
            guard let real = System.realPath(next), visited.insert(real).inserted else { continue }
            for name in try System.names(in: next) where !isLeftOut(name) {
                let path = Path.join(next, name)
                guard let status = try? System.status(path) else { continue }
                switch status.kind {
                case .folder: folders.append(path)
                case .file where articleExtensions.contains(Path.fileExtension(of: name)): files.append(path)
                default: break
                }
            }
        }
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Hidden files, dependencies, and what every project has beside its articles.
    private func isLeftOut(_ name: String) -> Bool {
        if name.utf8.first == UInt8(ascii: ".") || name == "node_modules" || name == "_site" { return true }
        let stem = name.lowercased().split(separator: ".").first ?? ""
        return ["readme", "license", "licence", "changelog", "contributing", "robots", "humans", "ads"].contains(stem)
    }
}
