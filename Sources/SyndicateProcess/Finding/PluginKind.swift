/// What a program is a plugin for.
public enum PluginKind: String, Sendable, CaseIterable {
    /// Writes a format.
    case exporter
    /// Reads a format.
    case importer
    /// Carries posts to a kind of destination.
    case publisher
    /// Changes entries on their way.
    case filter

    /// What the names of its programs begin with.
    public var prefix: String {
        switch self {
        case .exporter: "syndicate-export-"
        case .importer: "syndicate-import-"
        case .publisher: "syndicate-publish-"
        case .filter: "syndicate-filter-"
        }
    }
}
