public import Syndicate

/// What `syndicate.yaml` says: the site, and sections for other parts of the program.
public struct SiteConfiguration: Sendable, Equatable {
    /// What the publisher says once for all articles.
    public var site: Site
    /// The sections that belong to others, by `reservedSections`, as they stand in the file.
    public var sections: [FrontMatterMember]
    /// What is worth a warning.
    public var diagnostics: [Diagnostic]

    /// The top-level keys that are left to their owners: what is in them is neither read nor checked here.
    public static let reservedSections = [
        "build", "chat", "destinations", "feeds", "filters", "formats", "outbox", "output", "plugins", "preview",
        "publish",
        "validate",
    ]

    /// Reads a configuration in YAML.
    ///
    /// Keys are written in kebab case; snake and camel case are understood. A map under the prefix of a known vocabulary,
    /// such as `itunes` or `podcast`, becomes elements of the feed. Keys that begin with `x-` are the user's own.
    ///
    /// - Parameters:
    ///   - bytes: The file in UTF-8.
    ///   - source: What the user calls the file, for errors.
    /// - Throws: `SiteConfigurationError` with everything that is wrong.
    public init(bytes: [UInt8], source: String = "syndicate.yaml") throws(SiteConfigurationError) {
        let root: FrontMatterValue
        do throws(ImportError) {
            root = try FrontMatter.readYAML(bytes, name: source)
        } catch {
            var diagnostic = error.diagnostic
            diagnostic.rule = "invalid-configuration"
            throw SiteConfigurationError([diagnostic])
        }
        var reader = SiteReader(root, name: source)
        reader.read()
        // A slip in a key often leaves something missing; the slip says enough.
        let slips = Set(reader.diagnostics.filter { $0.rule == "unknown-key" }.compactMap(\.position))
        let errors = reader.diagnostics.filter { diagnostic in
            guard diagnostic.severity == .error else { return false }
            return diagnostic.rule == "unknown-key" || diagnostic.position.map { !slips.contains($0) } ?? true
        }
        guard errors.isEmpty else { throw SiteConfigurationError(errors.sorted(by: Self.isBefore)) }
        site = reader.site
        sections = reader.sections
        diagnostics = reader.diagnostics
    }

    /// The section of this name that belongs to another part of the program.
    public func section(_ name: String) -> FrontMatterValue? {
        sections.first { FieldName($0.key) == FieldName(name) }?.value
    }

    private static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        guard let left = left.position, let right = right.position else { return false }
        return (left.line, left.column) < (right.line, right.column)
    }
}
