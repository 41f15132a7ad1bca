internal import Syndicate

extension FrontMatterValue {
    /// Reads a configuration in YAML: a map, with the place of everything in it.
    ///
    /// - Parameters:
    ///   - yaml: the file in UTF-8, of at most 1 MiB.
    ///   - source: what the user calls the file, for errors.
    /// - Throws: `SiteConfigurationError` with what is no YAML.
    public init(yaml: [UInt8], source: String) throws(SiteConfigurationError) {
        do throws(ImportError) {
            self = try FrontMatter.readYAML(yaml, name: source)
        } catch {
            var diagnostic = error.diagnostic
            diagnostic.rule = "invalid-configuration"
            throw SiteConfigurationError([diagnostic])
        }
    }
}
