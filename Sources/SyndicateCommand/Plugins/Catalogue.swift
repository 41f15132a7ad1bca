internal import Syndicate
internal import SyndicateImport
internal import SyndicateProcess
internal import SyndicatePublish

/// The plugins that a command can reach: those of the registry, those that the site's file names, and programs that are found when
/// somebody calls them by their names. Nothing is run that was not named.
struct Catalogue {
    let registry: Registry
    /// The site's file, where there is one.
    let siteFile: String?
    private let cache: DescriptionCache
    private let settings: PluginSettings

    /// - Parameter isFresh: Whether plugins are asked what they are, though that may be known.
    init(_ registry: Registry, siteFile: String?, isFresh: Bool = false) {
        self.registry = registry
        self.siteFile = siteFile
        settings = PluginSettings(siteFile)
        var cache = DescriptionCache.usual
        cache.isRead = !isFresh
        self.cache = cache
    }

    /// The exporter of this name or alias, in any case; `nil` where there is none.
    func exporter(named name: String) throws(CommandError) -> (any Exporter)? {
        if let exporter = registry.exporter(named: name) { return exporter }
        return try exporter(ofProgram: name)
    }

    /// The exporter of this name that is a program; `nil` where there is none.
    func exporter(ofProgram name: String) throws(CommandError) -> (any Exporter)? {
        guard let (program, configuration) = try program(.exporter, name.lowercased()) else { return nil }
        do throws(PluginError) {
            if let descriptor = configuration?.exporterDescriptor {
                return try ProcessExporter(program, descriptor: descriptor)
            }
            return try ProcessExporter(program, cache: cache)
        } catch {
            throw fault(error, program, configuration)
        }
    }

    /// The importer of this name or alias, in any case; `nil` where there is none.
    func importer(named name: String) throws(CommandError) -> (any Importer)? {
        if let importer = registry.importer(named: name) { return importer }
        return try importer(ofProgram: name)
    }

    /// The importer of this name that is a program; `nil` where there is none.
    func importer(ofProgram name: String) throws(CommandError) -> (any Importer)? {
        guard let (program, configuration) = try program(.importer, name.lowercased()) else { return nil }
        return try importer(program, configuration)
    }

    /// The importers that the site's file names, which are asked before those of the registry; then these. One that cannot say what it is
    /// reads nothing, which is told.
    func importers(_ tell: (Diagnostic) -> Void) throws(CommandError) -> [any Importer] {
        var importers: [any Importer] = []
        for configuration in try configurations() where configuration.kind == .importer {
            do throws(CommandError) {
                guard let (program, _) = try program(.importer, configuration.name) else { continue }
                importers.append(try importer(program, configuration))
            } catch {
                for var diagnostic in error.diagnostics {
                    diagnostic.severity = .warning
                    tell(diagnostic)
                }
            }
        }
        return importers + registry.importers
    }

    /// The kind of destination of this name that is a program; `nil` where there is none.
    func destinationKind(named name: String) throws(CommandError) -> (any DestinationKind)? {
        guard let (program, configuration) = try program(.publisher, name) else { return nil }
        do throws(PluginError) {
            let kind = try ProgramDestination(program, cache: cache)
            for option in kind.descriptor.options where PublishConfigurationReader.commonKeys.contains(option.spec.name)
            {
                throw PluginError(
                    .badDescriptor, "\(name): every destination has a setting \"\(option.spec.name)\" already")
            }
            return kind
        } catch {
            throw fault(error, program, configuration)
        }
    }

    /// Whether there is a plugin of this kind and name; it is not run.
    func has(_ kind: PluginKind, _ name: String) throws(CommandError) -> Bool {
        try program(kind, name) != nil
    }

    /// The program of a plugin with what the site's file says of it; `nil` where there is none.
    func program(
        _ kind: PluginKind, _ name: String
    ) throws(CommandError) -> (PluginProgram, PluginConfiguration?)? {
        let configuration = try configurations().first { $0.kind == kind && $0.name == name }
        let found = configuration?.command == nil ? finder.find(kind, name) : nil
        if let found, !found.isExecutable {
            throw CommandError(
                .unavailable, "plugin-failed", "this plugin cannot be run", source: found.path,
                hint: "chmod +x \(found.path)")
        }
        guard let configuration else {
            return found.map { (PluginProgram($0.name, path: $0.path), nil) }
        }
        guard let program = configuration.program(folder: siteFile.map(Path.folder) ?? ".", found: found) else {
            throw CommandError(
                .configuration,
                [
                    Diagnostic(
                        .error, "invalid-configuration",
                        "there is no program \(kind.prefix)\(name), and no command says what to run", source: siteFile,
                        position: configuration.position)
                ])
        }
        return (program, configuration)
    }

    /// What is looked through for plugins.
    var finder: PluginFinder {
        guard let folder = siteFile.map(Path.folder) else { return PluginFinder(projects: ["."]) }
        let isHere = System.realPath(folder) == System.realPath(".")
        return PluginFinder(projects: isHere ? [folder] : [folder, "."])
    }

    /// What the site's file says of plugins.
    func configurations() throws(CommandError) -> [PluginConfiguration] { try settings.plugins.get() }

    /// The names of all exporters that there are: the registry's, with their aliases, then programs'.
    func exporterNames() -> [String] {
        registry.exporters.map(\.descriptor).flatMap { [$0.name] + $0.aliases } + names(.exporter)
    }

    /// The names of the programs of a kind, but for those that the registry stands in front of.
    func names(_ kind: PluginKind) -> [String] {
        let configured = ((try? configurations()) ?? []).filter { $0.kind == kind }.map(\.name)
        let found = finder.all().filter { $0.kind == kind && !$0.isHidden && !configured.contains($0.name) }.map(\.name)
        return (configured + found).filter { name in
            switch kind {
            case .exporter: registry.exporter(named: name) == nil
            case .importer: registry.importer(named: name) == nil
            case .filter, .publisher: true
            }
        }
    }

    private func importer(
        _ program: PluginProgram, _ configuration: PluginConfiguration?
    ) throws(CommandError) -> any Importer {
        do throws(PluginError) {
            if let descriptor = configuration?.importerDescriptor {
                return try ProcessImporter(program, descriptor: descriptor)
            }
            return try ProcessImporter(program, cache: cache)
        } catch {
            throw fault(error, program, configuration)
        }
    }

    private func fault(
        _ error: PluginError, _ program: PluginProgram, _ configuration: PluginConfiguration?
    ) -> CommandError {
        CommandError(
            .unavailable,
            [
                Diagnostic(
                    .error, "plugin-failed", error.description, source: configuration == nil ? program.path : siteFile,
                    position: configuration?.position)
            ])
    }
}
