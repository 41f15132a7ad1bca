internal import Syndicate
internal import SyndicateFilters
internal import SyndicateImport
internal import SyndicateProcess

/// Makes filters of what users write: `limit=10`, a plugin's name, or a command.
struct FilterMaker {
    let catalogue: Catalogue
    /// What programs say.
    let log: DiagnosticLog

    /// The filters that arguments name, in their order.
    func filters(_ texts: [String]) throws(CommandError) -> [any EntryFilter] {
        try texts.map { (text) throws(CommandError) in
            do throws(OptionError) { return try filter(text, folder: nil) } catch {
                throw CommandError(
                    .usage, "invalid-filter", error.description, hint: "syndicate formats --filters lists them")
            }
        }
    }

    /// The filters that a section of the site's file names, in their order.
    func filters(_ section: FrontMatterValue?) throws(CommandError) -> [any EntryFilter] {
        guard let section, !section.isNull, let file = catalogue.siteFile else { return [] }
        var filters: [any EntryFilter] = []
        for item in section.items {
            do throws(OptionError) { filters += try self.filters(of: item, folder: Path.folder(of: file)) } catch {
                throw CommandError(
                    .configuration,
                    [
                        Diagnostic(
                            .error, "invalid-configuration", error.description, source: file, position: item.position)
                    ])
            }
        }
        return filters
    }

    /// An item of the list: `reverse`, `limit: 10`, `category: [film, books]`, `program: COMMAND`.
    private func filters(of item: FrontMatterValue, folder: String) throws(OptionError) -> [any EntryFilter] {
        if let text = item.trimmedText { return [try filter(text, folder: folder)] }
        guard let members = item.members, !members.isEmpty else {
            throw OptionError("a filter is a name, or a name with its values: limit: 10")
        }
        return try members.map { (member) throws(OptionError) in
            if member.key == "program" { return try program(member.value, folder: folder) }
            let values = member.value.isNull ? [] : member.value.items.compactMap(\.trimmedText)
            return try BuiltInFilters.make(member.key, values, now: Self.now)
        }
    }

    private func program(_ value: FrontMatterValue, folder: String) throws(OptionError) -> any EntryFilter {
        var configuration = PluginConfiguration("filter")
        if case .list(let items) = value.content {
            configuration.command = .words(items.compactMap(\.trimmedText))
        } else {
            configuration.command = value.trimmedText.map { .shell($0) }
        }
        guard let program = configuration.program(folder: folder) else {
            throw OptionError("program is a command: a text for the shell, or a list of words")
        }
        return ProcessFilter(program, log: log)
    }

    /// A built-in filter, a plugin, or else a command for the shell: what has a space or a slash, or is a program's name.
    private func filter(_ text: String, folder: String?) throws(OptionError) -> any EntryFilter {
        let name = String(text.prefix { $0 != "=" })
        if BuiltInFilters.descriptor(named: name) != nil { return try BuiltInFilters.make(text, now: Self.now) }
        do throws(CommandError) {
            if let (program, _) = try catalogue.program(.filter, text) { return ProcessFilter(program, log: log) }
        } catch {
            throw OptionError(error.diagnostics.first?.message ?? "this plugin cannot be run")
        }
        let isCommand = text.utf8.contains { " /".utf8.contains($0) }
        guard isCommand || ProgramPath.find(text) != nil else {
            let names = BuiltInFilters.all.map(\.name) + catalogue.names(.filter)
            let near = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
            throw OptionError("unknown filter \"\(name)\"\(near) (known: \(names.joined(separator: ", ")))")
        }
        return ProcessFilter(PluginProgram("filter \"\(text)\"", shell: text, folder: folder), log: log)
    }

    private static var now: Timestamp { Timestamp(seconds: System.now()) }
}
