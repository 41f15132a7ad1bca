internal import Syndicate

/// Settings of options, with what was read of files for them.
struct OptionSettings {
    /// The settings, files read.
    private(set) var values: [(name: String, value: String)] = []
    /// The files out of which options were read, by the options' names.
    private(set) var files: [String: String] = [:]
    /// What templates may take in, by the options' names.
    private var partials: [String: [String: String]] = [:]

    /// The most that the file of an option may have.
    private static let longestDocument = 4 << 20
    /// How many templates may stand beside one.
    private static let mostPartials = 200

    /// Settings, of which some name files: `@FILE` for a document, `@FILE` or `FILE` for a template.
    ///
    /// - Parameter folder: From where files are named, if not from where the user is.
    init(
        _ given: [(name: String, value: String)], _ specs: [OptionSpec], folder: String? = nil
    ) throws(CommandError) {
        for (name, value) in given {
            let kind = specs.first { $0.name == name }?.kind
            guard let path = Self.path(value, kind) else {
                values.append((name, value))
                continue
            }
            let isWhole = path == "-" || path.utf8.first == UInt8(ascii: "/")
            let place = folder.map { isWhole ? path : Path.join($0, path) } ?? path
            let text = try TextFile.read(place, limit: Self.longestDocument)
            values.append((name, text))
            files[name] = place
            if kind == .template, path != "-" { partials[name] = Self.neighbours(of: place) }
        }
    }

    /// The checked values of the options among `specs`.
    func options(_ specs: [OptionSpec]) throws(OptionError) -> OptionValues {
        try OptionValues(
            values.filter { setting in specs.contains { $0.name == setting.name } }, for: specs, partials: partials)
    }

    /// These settings, with `defaults` where they say nothing.
    func completed(by defaults: OptionSettings) -> OptionSettings {
        var all = defaults
        all.values.removeAll { (name, _) in values.contains { $0.name == name } }
        all.values += values
        all.files.merge(files) { $1 }
        all.partials.merge(partials) { $1 }
        return all
    }

    private static func path(_ value: String, _ kind: OptionSpec.Kind?) -> String? {
        let isMarked = value.utf8.first == UInt8(ascii: "@")
        switch kind {
        case .document: return isMarked ? String(value.dropFirst()) : nil
        case .template:
            if isMarked { return String(value.dropFirst()) }
            // What has tags or lines is a template itself.
            return value.contains("{{") || value.utf8.contains(0x0A) || value.utf8.isEmpty ? nil : value
        default: return nil
        }
    }

    /// The templates that stand in the same folder and end alike, by their names without the end; none from elsewhere, though a link there
    /// leads out.
    private static func neighbours(of path: String) -> [String: String] {
        let folder = Path.folder(of: path)
        let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[$0...]) } ?? ""
        guard !ending.isEmpty, !ending.contains("/"), let home = System.realPath(folder),
            let names = try? System.names(in: folder)
        else { return [:] }
        var templates: [String: String] = [:]
        for name in names.sorted() where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
            guard let real = System.realPath(Path.join(folder, name)), Path.folder(of: real) == home,
                let status = try? System.status(real), status.kind == .file, templates.count < mostPartials
            else { continue }
            templates[String(name.dropLast(ending.count))] = try? TextFile.read(real, limit: longestDocument)
        }
        return templates
    }
}
