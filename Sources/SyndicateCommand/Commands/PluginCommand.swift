internal import ArgumentParser
internal import Syndicate
internal import SyndicateProcess
internal import SyndicatePublish

/// `syndicate plugin`.
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: "List, show, test and begin plugins that are programs of their own.",
        discussion: """
            A program that is called syndicate-export-NAME is the format NAME; syndicate-import-NAME reads one, \
            syndicate-publish-NAME carries posts, syndicate-filter-NAME changes entries. They are found in \
            .syndicate/plugins here and beside syndicate.yaml, among your own, and on PATH.

            Examples:
              syndicate plugin new gemini --language python
              syndicate plugin test gemini
              syndicate plugin list
              syndicate plugin show gemini
              syndicate plugin path
            """,
        subcommands: [
            PluginListCommand.self, PluginShowCommand.self, PluginNewCommand.self, PluginTestCommand.self,
            PluginPathCommand.self, PluginSchemaCommand.self,
        ])
}

/// The arguments by which plugins are found.
struct PluginOptions: ParsableArguments {
    @Option(help: "The site's file; by default syndicate.yaml here or above.", completion: .file())
    var site: String?

    @Flag(help: "Print JSON.")
    var json = false
}

/// `syndicate plugin list`.
struct PluginListCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the plugins that are there; none is run.",
        discussion: """
            Examples:
              syndicate plugin list
              syndicate plugin list --json
            """)

    @OptionGroup var options: PluginOptions

    func run(in program: Program) throws {
        let catalogue = program.catalogue(site: options.site)
        let plugins = try catalogue.programs()
        guard !options.json else {
            try program.console.result(
                JSONText.document { json in
                    json.beginObject()
                    json.key("plugins")
                    json.beginArray()
                    for plugin in plugins { plugin.write(to: &json) }
                    json.endArray()
                    json.endObject()
                })
            return
        }
        guard !plugins.isEmpty else {
            program.console.note("there are no plugins; syndicate plugin new NAME begins one")
            return
        }
        let rows = plugins.map { plugin in
            [plugin.kind.rawValue, plugin.name, plugin.place + (plugin.flaw.map { " (\($0))" } ?? "")]
        }
        try program.console.result(TextTable.text([["KIND", "NAME", "WHERE"]] + rows))
    }
}

/// `syndicate plugin path`.
struct PluginPathCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Print the folders where plugins are looked for, the first first.",
        discussion: """
            Examples:
              syndicate plugin path
              install -D syndicate-export-gemini .syndicate/plugins/syndicate-export-gemini
            """)

    @OptionGroup var options: PluginOptions

    func run(in program: Program) throws {
        let finder = program.catalogue(site: options.site).finder
        guard !options.json else {
            try program.console.result(
                JSONText.document { json in
                    json.beginObject()
                    json.member("folders", finder.folders)
                    json.member("path", finder.path)
                    json.endObject()
                })
            return
        }
        try program.console.result((finder.folders + finder.path).map { "\($0)\n" }.joined())
    }
}

/// `syndicate plugin show`.
struct PluginShowCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Ask a plugin what it is, and show it with its limits.",
        discussion: """
            Examples:
              syndicate plugin show gemini
            """)

    @Argument(help: "The plugin.")
    var name: String

    @OptionGroup var options: PluginOptions

    func run(in program: Program) throws {
        let catalogue = program.catalogue(site: options.site, isFresh: true)
        let plugins = try catalogue.programs().filter { $0.name == name && !$0.isHidden }
        guard !plugins.isEmpty else {
            let names = try catalogue.programs().map(\.name)
            let near = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
            throw CommandError(
                .usage, "unknown-plugin", "there is no plugin \"\(name)\"\(near)",
                hint: names.isEmpty
                    ? "syndicate plugin path says where they are looked for" : "known: \(names.joined(separator: ", "))"
            )
        }
        let shown = try plugins.map { (plugin) throws(CommandError) in try Shown(plugin, catalogue) }
        guard !options.json else {
            let document = JSONText.document { json in
                json.beginObject()
                json.key("plugins")
                json.beginArray()
                for plugin in shown { plugin.write(to: &json) }
                json.endArray()
                json.endObject()
            }
            try program.console.result(document)
            return
        }
        try program.console.result(shown.map { text($0) }.joined(separator: "\n"))
    }

    /// A plugin, with what it says of itself.
    private struct Shown {
        let plugin: ListedPlugin
        let program: PluginProgram
        var exporter: ExporterDescriptor?
        var importer: ImporterDescriptor?
        var publisher: DestinationDescriptor?

        init(_ plugin: ListedPlugin, _ catalogue: Catalogue) throws(CommandError) {
            guard let (program, _) = try catalogue.program(plugin.kind, plugin.name) else {
                throw CommandError(.unavailable, "unknown-plugin", "it is gone", source: plugin.place)
            }
            self.plugin = plugin
            self.program = program
            switch plugin.kind {
            case .exporter: exporter = try catalogue.exporter(ofProgram: plugin.name)?.descriptor
            case .importer: importer = try catalogue.importer(ofProgram: plugin.name)?.descriptor
            case .publisher: publisher = try catalogue.destinationKind(named: plugin.name)?.descriptor
            case .filter: break
            }
        }

        func write(to json: inout JSONWriter) {
            json.beginObject()
            plugin.writeMembers(to: &json)
            json.member("environment", program.environment)
            json.key("descriptor")
            if let exporter {
                json.value(exporter)
            } else if let importer {
                json.value(importer)
            } else if let publisher {
                DestinationTypes.write(publisher, to: &json)
            } else {
                json.null()
            }
            json.endObject()
        }
    }

    private func text(_ shown: Shown) -> String {
        let (plugin, program) = (shown.plugin, shown.program)
        var text =
            shown.exporter?.text ?? shown.importer.map { "\($0.name): \($0.summary)\n" }
            ?? shown.publisher.map { DestinationTypes([$0]).settings } ?? "\(plugin.name)\n"
        text += "\n\(plugin.kind.rawValue): \(plugin.place)" + (plugin.flaw.map { " (\($0))\n" } ?? "\n")
        let limits = program.limits
        text += "at most \(span(limits.total)) in all, \(span(limits.quiet)) without 1 KiB in or out"
        text += ", \(ByteSize(limits.output)) of output"
        text += limits.memory.map { ", \(ByteSize($0)) of memory\n" } ?? "\n"
        if !program.environment.isEmpty { text += "is given \(program.environment.joined(separator: ", "))\n" }
        return text
    }

    private func span(_ time: Duration) -> TimeSpan { TimeSpan(seconds: time.components.seconds) }
}

/// `syndicate plugin schema`.
struct PluginSchemaCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print what plugins read and write, as JSON Schema.",
        discussion: """
            Examples:
              syndicate plugin schema | jq '."$defs".entry'
            """)

    func run(in program: Program) throws {
        try program.console.result(
            JSONText.document { json in
                json.value(PluginSchema.document)
            })
    }
}
