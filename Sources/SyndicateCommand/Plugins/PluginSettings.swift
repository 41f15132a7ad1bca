internal import Syndicate
internal import SyndicateImport

/// What a site's file says of plugins, read when it is first wanted.
final class PluginSettings {
    private let file: String?

    init(_ file: String?) {
        self.file = file
    }

    /// The plugins, or why they cannot be known.
    private(set) lazy var plugins = Result { () throws(CommandError) in try read() }

    private func read() throws(CommandError) -> [PluginConfiguration] {
        // Who wants the file itself says where it is missing.
        guard let file, let bytes = try? System.readFile(file) else { return [] }
        let root: FrontMatterValue
        do throws(SiteConfigurationError) {
            root = try FrontMatterValue(yaml: bytes, source: file)
        } catch {
            throw CommandError(.configuration, error.diagnostics)
        }
        guard let section = root["plugins"] else { return [] }
        var reader = PluginConfigurationReader(file: file)
        reader.read(section)
        guard reader.diagnostics.isEmpty else { throw CommandError(.configuration, reader.diagnostics) }
        return reader.plugins
    }
}
