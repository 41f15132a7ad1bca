internal import ArgumentParser
internal import Syndicate
internal import SyndicateProcess

/// `syndicate plugin new`.
struct PluginNewCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a plugin of your own: a project that works, and as an exporter passes its own test.",
        discussion: """
            Examples:
              syndicate plugin new gemini --language python
              syndicate plugin new gemini --language swift --package ../syndicate
              syndicate plugin new translate --kind filter --language shell
            """)

    @Argument(help: "The plugin's name: lower-case letters, digits and hyphens.")
    var name: String

    @Option(
        help: "What it is for: an exporter, an importer, a publisher or a filter.",
        completion: .list(PluginKind.words), transform: PluginKind.argument)
    var kind: PluginKind = .exporter

    @Option(name: .shortAndLong, help: "What it is written in: swift, python, javascript or shell.")
    var language: PluginProject.Language = .python

    @Option(
        help: ArgumentHelp(
            "Where Swift finds Syndicate's sources: a folder, or an address of git.", valueName: "folder|address"))
    var package: String?

    @Option(
        name: .shortAndLong, help: "The folder to make; by default the name of the program.", completion: .directory)
    var output: String?

    func run(in program: Program) throws {
        guard PluginFinder.isName(name) else {
            throw CommandError(
                .usage, "invalid-name", "\"\(name)\" is no name of a format",
                hint: "lower-case letters, digits and hyphens make a name")
        }
        guard !program.catalogue(site: nil).isBuiltIn(kind, name) else {
            throw CommandError(
                .usage, "invalid-name", "\"\(name)\" is built into Syndicate itself, which comes first",
                hint: "call it something else")
        }
        let languages = PluginProject.languages(of: kind)
        guard languages.contains(language) else {
            throw CommandError(
                .usage, "invalid-language", "there is no \(kind.rawValue) in \(language.rawValue) to begin with",
                hint: "there is one in \(languages.map(\.rawValue).joined(separator: " and in "))")
        }
        guard language != .swift || package != nil else {
            throw CommandError(
                .usage, "no-package", "a Swift package needs to know where Syndicate's sources are",
                hint: "--package FOLDER or --package ADDRESS")
        }
        let package = try package.map { (place) throws(CommandError) in try Self.location(place) }
        let folder = output.map(Path.trimmed) ?? kind.prefix + name
        guard (try? System.status(folder)) == nil else {
            throw CommandError(.cannotCreate, "output-exists", "it is there already", source: folder)
        }
        let project = PluginProject(name: name, kind: kind, language: language, package: package)
        for file in project.files {
            let path = Path.join(folder, file.name)
            do throws(System.Failure) { try System.makeFolder(Path.folder(of: path)) } catch {
                throw CommandError(.cannotCreate, "output", error.message, source: folder)
            }
            try PendingFile.write(path) { $0.write(file.text) }
            if file.isExecutable { System.makeExecutable(path) }
        }
        try program.console.result("\(folder)\n")
        program.console.note(project.nextSteps(in: folder))
    }

    /// Where the sources are, wherever it is read: an address as it is, a folder from the root.
    private static func location(_ place: String) throws(CommandError) -> String {
        guard !PluginProject.isAddress(place) else { return place }
        guard let folder = System.realPath(place), (try? System.status(Path.join(folder, "Package.swift"))) != nil
        else {
            throw CommandError(
                .noInput, "no-package", "there is no Package.swift: Syndicate's sources are not here", source: place)
        }
        return folder
    }
}

extension PluginProject.Language: ExpressibleByArgument {}
