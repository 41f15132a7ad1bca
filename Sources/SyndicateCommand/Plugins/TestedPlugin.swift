internal import Syndicate
internal import SyndicateProcess
internal import SyndicateTesting

/// What `syndicate plugin test` tries.
enum TestedPlugin {
    case exporter(any Exporter, settings: [(name: String, value: String)], scale: Int)
    case filter(any EntryFilter, name: String, scale: Int)
    case importer(any Importer, samples: [ImportSource])

    var name: String {
        switch self {
        case .exporter(let exporter, _, _): exporter.descriptor.name
        case .filter(_, let name, _): name
        case .importer(let importer, _): importer.descriptor.name
        }
    }

    var kind: PluginKind {
        switch self {
        case .exporter: .exporter
        case .filter: .filter
        case .importer: .importer
        }
    }

    /// The cases that are about it, each with a way to try it.
    var cases: [(name: String, result: () -> ConformanceResult)] {
        switch self {
        case .exporter(let exporter, let settings, let scale):
            ExporterConformance.all.map { test in
                (test.name, { test.result(of: exporter, settings: settings, scale: scale) })
            }
        case .filter(let filter, _, let scale):
            FilterConformance.all.map { test in (test.name, { test.result(of: filter, scale: scale) }) }
        case .importer(let importer, let samples):
            ImporterConformance.all.map { test in (test.name, { test.result(of: importer, samples: samples) }) }
        }
    }
}

extension Catalogue {
    /// The kind of a plugin that somebody names: by its file's name, or else the first of which there is one so called.
    func kind(ofPlugin name: String) throws(CommandError) -> PluginKind {
        let called = Self.filter(name).name
        if let kind = PluginKind.allCases.first(where: { Path.name(of: called).utf8.starts(with: $0.prefix.utf8) }) {
            return kind
        }
        guard !Path.isPath(called) else {
            if let folder = System.realPath(called),
                let kind = PluginKind.allCases.first(where: { Path.name(of: folder).utf8.starts(with: $0.prefix.utf8) })
            {
                return kind
            }
            return .exporter
        }
        for kind in [PluginKind.exporter, .importer, .filter, .publisher] {
            if isBuiltIn(kind, called) { return kind }
            if try has(kind, called) { return kind }
        }
        return .exporter
    }

    /// A filter's name and, behind `=`, what it is given.
    static func filter(_ text: String) -> (name: String, values: [String]) {
        let name = String(text.prefix { $0 != "=" })
        return (name, name == text ? [] : [String(text.dropFirst(name.count + 1))])
    }

    /// The program of a plugin that is a file, or the folder that `plugin new` made of it.
    func program(_ kind: PluginKind, file name: String) throws(CommandError) -> PluginProgram {
        // A link keeps its name, by which the program is known.
        let isFolder = (try? System.status(name))?.kind == .folder
        let folder = System.realPath(isFolder ? name : Path.folder(of: name))
        guard let folder else { throw CommandError(.noInput, "no-input", "there is no such program", source: name) }
        let file = Path.name(of: isFolder ? folder : name)
        // A package of Swift has its program where it is built.
        let isPackage = isFolder && (try? System.status(Path.join(folder, "Package.swift"))) != nil
        let places = isPackage ? [".build/release/", ".build/debug/"] : [""]
        guard let path = places.map({ Path.join(folder, $0 + file) }).first(where: { (try? System.status($0)) != nil })
        else {
            let message = isPackage ? "it is not built yet" : "there is no such program"
            throw CommandError(
                .noInput, "no-input", message, source: name, hint: isPackage ? "swift build makes it" : nil)
        }
        var called = Path.name(of: path)
        if let dot = called.utf8.lastIndex(of: UInt8(ascii: ".")) { called = String(called[..<dot]) }
        guard called.utf8.starts(with: kind.prefix.utf8) else {
            throw CommandError(
                .usage, "unknown-plugin", "a program that is \(kind.phrase) is called \(kind.prefix)NAME", source: name)
        }
        return PluginProgram(String(called.dropFirst(kind.prefix.count)), path: path)
    }
}
