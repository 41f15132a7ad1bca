internal import Syndicate
internal import SyndicateImport
internal import SyndicateValidation

/// What `.syndicate-validate.yaml`, or the part `validate:` of `syndicate.yaml`, says.
struct ValidationConfiguration {
    /// What is said of the files that match a pattern.
    struct Part: Sendable {
        var glob: PathGlob
        /// Whether the files are left alone.
        var isOff = false
        var profile: Profile?
        var levels: [String: Profile.Setting] = [:]
        var namespaces: [String] = []
    }

    /// The file; `nil` where there is none.
    var file: String?
    var profile: Profile?
    var levels: [String: Profile.Setting] = [:]
    var namespaces: [String] = []
    var usesSchema = false
    var parts: [Part] = []
    var failsOn: ReportOptions.FailLevel?
    var baseline: String?
    var baseAddress: String?
    var limit: Int?

    /// The folder that its paths are relative to, without symbolic links.
    var folder: String? { file.flatMap(System.realPath).map(Path.folder) }

    /// A path in the file as seen from the working folder.
    func resolved(_ path: String) -> String {
        guard let file, path.utf8.first != UInt8(ascii: "/") else { return path }
        return Path.join(Path.folder(of: file), path)
    }
}

extension ValidationConfiguration {
    static let names = [".syndicate-validate.yaml", ".syndicate-validate.yml"]

    /// What the file that the user named says, or the one in the working folder or above it.
    static func find(_ named: String?) throws(CommandError) -> ValidationConfiguration {
        if let named { return try read(named) ?? ValidationConfiguration() }
        guard var folder = System.realPath(".") else { return ValidationConfiguration() }
        var shown = "."
        while true {
            for name in names + SiteFinder.names {
                let path = Path.join(shown, name)
                guard let status = try? System.status(path), status.kind == .file else { continue }
                if let configuration = try read(path) { return configuration }
            }
            let parent = Path.folder(of: folder)
            if parent == folder { return ValidationConfiguration() }
            folder = parent
            shown = folder
        }
    }

    /// What a file says; `nil` where it is one of a site that says nothing of validation.
    private static func read(_ path: String) throws(CommandError) -> ValidationConfiguration? {
        let root: FrontMatterValue
        do {
            root = try FrontMatterValue(yaml: System.readFile(path), source: path)
        } catch let failure as System.Failure {
            let status: ExitStatus = failure.isMissing ? .noInput : .inputOutput
            throw CommandError(status, "configuration", failure.message, source: path)
        } catch let error as SiteConfigurationError {
            throw CommandError(.configuration, error.diagnostics)
        } catch {
            throw CommandError(.configuration, "configuration", "\(error)", source: path)
        }
        let isSite = SiteFinder.names.contains(Path.name(of: path))
        let section = root["validate"]
        guard section != nil || !isSite else { return nil }
        var reader = ValidationConfigurationReader(file: path)
        reader.read(section ?? root)
        guard reader.diagnostics.isEmpty else { throw CommandError(.configuration, reader.diagnostics) }
        return reader.configuration
    }
}
