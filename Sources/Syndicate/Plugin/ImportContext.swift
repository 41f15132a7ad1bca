/// What an importer is told beside the source, and where it reports what it repaired.
public struct ImportContext: Sendable {
    /// What the site says of itself; an article's importer takes defaults from it.
    public var site: Site
    /// Whether entries marked as drafts are wanted.
    public var includesDrafts: Bool
    /// Where reports go; entries that are pulled after the importer has returned report to it, too.
    public let log: DiagnosticLog

    /// A context for inputs of `site`.
    public init(site: Site = Site(), includesDrafts: Bool = false, log: DiagnosticLog = DiagnosticLog()) {
        self.site = site
        self.includesDrafts = includesDrafts
        self.log = log
    }

    /// What was repaired, guessed or left out so far, in order.
    public var diagnostics: [Diagnostic] { log.diagnostics }

    /// Reports something.
    public func report(_ diagnostic: Diagnostic) {
        log.report(diagnostic)
    }
}
