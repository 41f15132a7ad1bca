/// What an importer is told beside the bytes, and where it reports what it repaired.
public struct ImportContext: Sendable {
    /// What the site says of itself; an article's importer takes defaults from it.
    public var site: Site
    /// Whether entries marked as drafts are wanted.
    public var includesDrafts: Bool
    /// What was repaired, guessed or left out, in order.
    public private(set) var diagnostics: [Diagnostic] = []

    /// A context for inputs of `site`.
    public init(site: Site = Site(), includesDrafts: Bool = false) {
        self.site = site
        self.includesDrafts = includesDrafts
    }

    /// Reports something.
    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }
}
