internal import Syndicate
internal import SyndicateImport
internal import SyndicateProcess

/// What `syndicate.yaml` says of one plugin that is another program.
struct PluginConfiguration {
    /// How it is called.
    enum Command {
        /// By `/bin/sh`.
        case shell(String)
        /// As it stands.
        case words([String])
    }

    var name: String
    var kind = PluginKind.exporter
    /// `nil` where it is found by its name.
    var command: Command?
    var environment: [String] = []
    var limits = PluginLimits()
    /// What the program would say of itself, where the settings say it.
    var summary = ""
    var mediaTypes: [String] = []
    var fileExtensions: [String] = []
    var unit = ExporterDescriptor.Unit.feed
    var readsArticles = false
    var position: SourcePosition?

    init(_ name: String) {
        self.name = name
    }

    /// The exporter as the settings describe it; `nil` where they leave that to the program.
    var exporterDescriptor: ExporterDescriptor? {
        guard let type = mediaTypes.first else { return nil }
        let ending = MediaType(type)?.fileExtension ?? "txt"
        return ExporterDescriptor(
            name: name, summary: summary, mediaType: type,
            fileExtensions: fileExtensions.isEmpty ? [ending] : fileExtensions,
            unit: unit)
    }

    /// The importer as the settings describe it; `nil` where they leave that to the program.
    var importerDescriptor: ImporterDescriptor? {
        guard !fileExtensions.isEmpty || !mediaTypes.isEmpty else { return nil }
        return ImporterDescriptor(
            name: name, summary: summary, mediaTypes: mediaTypes, fileExtensions: fileExtensions,
            readsArticles: readsArticles)
    }

    /// The program, which is run in the folder of the settings.
    ///
    /// - Parameter found: Where it was found by its name, for settings without a command.
    func program(folder: String, found: PluginFinder.Found? = nil) -> PluginProgram? {
        switch command {
        case .shell(let text):
            return Self.words(text).flatMap { program($0, folder) }
                ?? PluginProgram(name, shell: text, folder: folder, environment: environment, limits: limits)
        case .words(let words): return program(words, folder)
        case nil:
            return found.map { PluginProgram(name, path: $0.path, environment: environment, limits: limits) }
        }
    }

    private func program(_ words: [String], _ folder: String) -> PluginProgram? {
        guard let first = words.first else { return nil }
        let path = first.utf8.contains(UInt8(ascii: "/")) ? first : ProgramPath.find(first) ?? first
        return PluginProgram(
            name, path: path, arguments: Array(words.dropFirst()), folder: folder, environment: environment,
            limits: limits)
    }

    /// The words of a text that needs no shell, so that the arguments of the protocol reach its program: there is nothing in it that means
    /// something to a shell, and its first word is a program.
    private static func words(_ text: String) -> [String]? {
        let isPlain = text.utf8.allSatisfy { byte in
            (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || " /._-+,:@%".utf8.contains(byte)
        }
        let words = text.split(separator: " ").map(String.init)
        guard isPlain, let first = words.first, first.utf8.contains(UInt8(ascii: "/")) || ProgramPath.find(first) != nil
        else { return nil }
        return words
    }
}

/// Where programs are that are called by a bare name.
enum ProgramPath {
    static func find(_ name: String) -> String? {
        let folders = (System.environment("PATH") ?? "").split(separator: ":").map(String.init)
        return folders.map { Path.join($0, name) }.first { path in
            guard path.utf8.first == UInt8(ascii: "/"), let status = try? System.status(path) else { return false }
            return status.kind == .file && status.permissions & 0o111 != 0
        }
    }
}
