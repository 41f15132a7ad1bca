internal import Syndicate
internal import SyndicateProcess

/// The registry's plugins, as a list for people and as JSON for programs.
struct FormatList {
    let catalogue: Catalogue
    private var registry: Registry { catalogue.registry }

    init(catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// All formats, one a line.
    var text: String {
        var text = "Formats that can be written (--format):\n"
        for exporter in registry.exporters.map(\.descriptor) {
            text += row(exporter.name, exporter.summary, aliases: exporter.aliases)
        }
        text += programs(.exporter)
        text += "\nFormats that can be read (--from):\n"
        for importer in registry.importers.map(\.descriptor) {
            text += row(importer.name, importer.summary, aliases: importer.aliases)
        }
        text += programs(.importer)
        return text + "\nOptions of a format: syndicate formats NAME\n"
    }

    /// All formats as a JSON document.
    var json: String {
        JSONText.document { json in
            json.beginObject()
            json.key("exporters")
            json.beginArray()
            for exporter in registry.exporters { json.value(exporter.descriptor) }
            json.endArray()
            json.key("importers")
            json.beginArray()
            for importer in registry.importers { json.value(importer.descriptor) }
            json.endArray()
            json.endObject()
        }
    }

    /// Programs that are found by name; they are not run for a list.
    private func programs(_ kind: PluginKind) -> String {
        catalogue.names(kind).map { row($0, "a plugin; see syndicate plugin show \($0)", aliases: []) }.joined()
    }

    private func row(_ name: String, _ summary: String, aliases: [String]) -> String {
        let also = aliases.isEmpty ? "" : " (also \(aliases.joined(separator: ", ")))"
        return "  \(name.padded(to: 10))  \(summary)\(also)\n"
    }
}

extension String {
    /// The text with spaces behind it, `width` bytes long at least.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - utf8.count))
    }
}
