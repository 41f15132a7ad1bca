/// The exporters, importers and meters that a program offers: explicit arrays, checked for clashes of names.
public struct Registry: Sendable {
    /// The exporters, in the order in which they are listed.
    public let exporters: [any Exporter]
    /// The importers, in the order in which they are asked.
    public let importers: [any Importer]
    /// The meters of text, in the order in which they are listed.
    public let meters: [any TextMeter]

    /// A registry of the given plugins.
    ///
    /// - Throws: `RegistryError` where two exporters, two importers or two meters claim the same name or alias.
    public init(
        exporters: [any Exporter], importers: [any Importer] = [], meters: [any TextMeter] = []
    ) throws(RegistryError) {
        try Self.checkNames(exporters.map { [$0.descriptor.name] + $0.descriptor.aliases }, kind: "exporter")
        try Self.checkNames(importers.map { [$0.descriptor.name] + $0.descriptor.aliases }, kind: "importer")
        try Self.checkNames(meters.map { [$0.descriptor.name] + $0.descriptor.aliases }, kind: "meter")
        self.exporters = exporters
        self.importers = importers
        self.meters = meters
    }

    /// The exporter of this name or alias, in any case.
    public func exporter(named name: String) -> (any Exporter)? {
        let name = name.lowercased()
        return exporters.first { $0.descriptor.name == name || $0.descriptor.aliases.contains(name) }
    }

    /// The importer of this name or alias, in any case.
    public func importer(named name: String) -> (any Importer)? {
        let name = name.lowercased()
        return importers.first { $0.descriptor.name == name || $0.descriptor.aliases.contains(name) }
    }

    /// The meter of this name or alias, in any case.
    public func meter(named name: String) -> (any TextMeter)? {
        let name = name.lowercased()
        return meters.first { $0.descriptor.name == name || $0.descriptor.aliases.contains(name) }
    }

    private static func checkNames(_ plugins: [[String]], kind: String) throws(RegistryError) {
        var owners: [String: String] = [:]
        for names in plugins {
            for name in names {
                if let owner = owners[name] {
                    throw RegistryError("two \(kind)s claim the name \"\(name)\": \(owner) and \(names[0])")
                }
                owners[name] = names[0]
            }
        }
    }
}

/// Two plugins that claim the same name.
public struct RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence for a person.
    public var description: String

    init(_ description: String) {
        self.description = description
    }
}
