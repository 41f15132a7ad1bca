internal import Syndicate
internal import SyndicateImport

/// Finds and reads `syndicate.yaml`.
enum SiteFinder {
    static let names = ["syndicate.yaml", "syndicate.yml"]

    /// The site file beside the first input or above it.
    static func find(for inputs: [InputFinder.Input]) -> String? {
        guard let first = inputs.first(where: { $0.failure == nil }) else { return nil }
        return find(above: first.path == "-" || first.isAddress ? "." : first.folder ?? Path.folder(of: first.path))
    }

    /// The site file in a folder or above it.
    static func find(above start: String) -> String? {
        guard var folder = System.realPath(start) else { return nil }
        while true {
            for name in names {
                let path = Path.join(folder, name)
                if let status = try? System.status(path), status.kind == .file { return path }
            }
            let parent = Path.folder(of: folder)
            if parent == folder { return nil }
            folder = parent
        }
    }

    /// The site file beside an input, or above it.
    static func find(forArgument input: String) -> String? {
        guard input != "-", !input.contains("://") else { return nil }
        var folder = Path.trimmed(input)
        // Patterns and files are in the first folder above them.
        while (try? System.status(folder))?.kind != .folder {
            let parent = Path.folder(of: folder)
            if parent == folder { return nil }
            folder = parent
        }
        return find(above: folder)
    }

    /// What the site file says of the site, of formats, and of filters.
    static func read(
        _ path: String, catalogue: Catalogue, console: Console
    ) throws(CommandError) -> (site: Site, formats: FormatDefaults, filters: FrontMatterValue?) {
        do {
            let descriptor = try System.openForReading(path)
            defer { try? System.closeFile(descriptor) }
            let (bytes, isWhole) = try System.readAll(descriptor, limit: 1 << 20)
            guard isWhole else {
                throw CommandError(.configuration, "configuration", "larger than 1 MiB", source: path)
            }
            let configuration = try SiteConfiguration(bytes: bytes, source: path)
            configuration.diagnostics.forEach(console.show)
            let formats = try FormatDefaults(
                configuration.section("formats"), source: path, site: configuration.site, catalogue: catalogue)
            return (configuration.site, formats, configuration.section("filters"))
        } catch let failure as System.Failure {
            let status: ExitStatus = failure.isMissing ? .noInput : .inputOutput
            throw CommandError(status, "configuration", failure.message, source: path)
        } catch let error as SiteConfigurationError {
            throw CommandError(.configuration, error.diagnostics)
        } catch {
            throw error as? CommandError ?? CommandError(.configuration, "configuration", "\(error)", source: path)
        }
    }
}
