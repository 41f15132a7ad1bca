extension RelaxNGSchema {
    /// Atom 1.0 (RFC 4287), feed or entry document, with the extension modules that feeds carry.
    public static let atom = builtIn(
        PackageResources.atom_rng,
        UnitDefinition(
            path: [
                .init(local: "feed", namespace: "http://www.w3.org/2005/Atom"),
                .init(local: "entry", namespace: "http://www.w3.org/2005/Atom"),
            ], lenientDefinition: "entry", lenientMessage: "Neither the feed nor this entry has an author"))

    /// RSS 2.0, with the extension modules that feeds carry.
    public static let rss = builtIn(
        PackageResources.rss_rng,
        UnitDefinition(
            path: [.init(local: "rss"), .init(local: "channel"), .init(local: "item")], definition: "item"))

    private static func builtIn(_ grammar: [UInt8], _ unit: UnitDefinition) -> RelaxNGSchema {
        do {
            return try RelaxNGSchema(
                grammar: grammar, includes: ["modules.rng": PackageResources.modules_rng], unit: unit)
        } catch {
            preconditionFailure("a grammar of this library does not compile: \(error)")
        }
    }
}
