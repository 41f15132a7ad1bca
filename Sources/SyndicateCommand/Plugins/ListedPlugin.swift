internal import Syndicate
internal import SyndicateFilters
internal import SyndicateProcess

/// A plugin as lists show it.
struct ListedPlugin {
    var kind: PluginKind
    var name: String
    /// The file, or the command of the site's file.
    var place: String
    /// Why it cannot be run.
    var flaw: String?
    /// Whether another of its kind and name comes first.
    var isHidden = false

    func write(to json: inout JSONWriter) {
        json.beginObject()
        writeMembers(to: &json)
        json.endObject()
    }

    func writeMembers(to json: inout JSONWriter) {
        json.member("kind", kind.rawValue)
        json.member("name", name)
        json.member("place", place)
        if let flaw { json.member("flaw", flaw) }
    }
}

extension Catalogue {
    /// Whether something of this kind and name is built in, which comes first.
    func isBuiltIn(_ kind: PluginKind, _ name: String) -> Bool {
        switch kind {
        case .exporter: registry.exporter(named: name) != nil
        case .importer: registry.importer(named: name) != nil
        case .filter: BuiltInFilters.descriptor(named: name) != nil
        case .publisher: false
        }
    }

    /// All plugins that are programs: those of the site's file, then those that are found.
    func programs() throws(CommandError) -> [ListedPlugin] {
        var listed: [ListedPlugin] = []
        let found = finder.all()
        for plugin in try configurations() {
            let place =
                switch plugin.command {
                case .shell(let text): text
                case .words(let words): words.joined(separator: " ")
                case nil: found.first { $0.kind == plugin.kind && $0.name == plugin.name }?.path
                }
            listed.append(
                ListedPlugin(
                    kind: plugin.kind, name: plugin.name, place: place ?? "",
                    flaw: place == nil ? "no command, and no \(plugin.kind.prefix)\(plugin.name)" : nil))
        }
        let configured = listed
        for plugin in found where !configured.contains(where: { $0.place == plugin.path && $0.kind == plugin.kind }) {
            let isHidden =
                plugin.isHidden || configured.contains { $0.kind == plugin.kind && $0.name == plugin.name }
            listed.append(
                ListedPlugin(
                    kind: plugin.kind, name: plugin.name, place: plugin.path,
                    flaw: !plugin.isExecutable
                        ? "not executable" : isHidden ? "another of this name comes first" : nil, isHidden: isHidden))
        }
        for index in listed.indices where listed[index].flaw == nil && isBuiltIn(listed[index].kind, listed[index].name)
        {
            listed[index].flaw = "what is built in has this name and comes first"
        }
        return listed
    }
}
