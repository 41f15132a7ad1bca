public import Syndicate

/// What is wrong with a site's configuration: everything that was found, in the order of the file.
public struct SiteConfigurationError: Error, Sendable, Equatable {
    /// The errors, at least one, each with its place, what was expected and, where there is one, the nearest right key.
    public var diagnostics: [Diagnostic]

    /// An error of the given findings.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}

extension SiteConfigurationError: CustomStringConvertible {
    /// One line for each finding: `source:line:column: error: message (hint)`.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
