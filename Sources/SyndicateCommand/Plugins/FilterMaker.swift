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
            if let members = item.members, members.contains(where: { $0.key == "program" }) {
                filters.append(try program(members, file))
                continue
            }
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

    /// An item of the list: `reverse`, `limit: 10`, `category: [film, books]`, `translate: de`.
    private func filters(of item: FrontMatterValue, folder: String) throws(OptionError) -> [any EntryFilter] {
        if let text = item.trimmedText { return [try filter(text, folder: folder)] }
        guard let members = item.members, !members.isEmpty else {
            throw OptionError("a filter is a name, or a name with its values: limit: 10")
        }
        return try members.map { (member) throws(OptionError) in
            let values = try (member.value.isNull ? [] : member.value.items).map { (value) throws(OptionError) in
                guard let text = value.trimmedText else {
                    throw OptionError("the values of \(member.key) are texts and numbers")
                }
                return text
            }
            let isBuiltIn = BuiltInFilters.descriptor(named: member.key) != nil
            if !isBuiltIn, let plugin = try plugin(member.key, values) { return plugin }
            return try BuiltInFilters.make(member.key, values, now: Self.now)
        }
    }

    /// An item with a command of its own: `program: COMMAND`, beside it `environment`, `timeout` and other settings of plugins.
    private func program(_ members: [FrontMatterMember], _ file: String) throws(CommandError) -> any EntryFilter {
        var reader = PluginConfigurationReader(file: file)
        let configuration = reader.filter(members)
        guard reader.diagnostics.isEmpty else { throw CommandError(.configuration, reader.diagnostics) }
        guard let program = configuration.program(folder: Path.folder(of: file)) else {
            throw CommandError(.configuration, "invalid-configuration", "program is a command", source: file)
        }
        return ProcessFilter(program, log: log)
    }

    /// A filter that is a plugin, which is handed the values as arguments; `nil` where there is none of this name.
    private func plugin(_ name: String, _ values: [String]) throws(OptionError) -> (any EntryFilter)? {
        do throws(CommandError) {
            guard var (program, _) = try catalogue.program(.filter, name) else { return nil }
            program.arguments += values
            return ProcessFilter(program, log: log)
        } catch {
            throw OptionError(error.diagnostics.first?.message ?? "this plugin cannot be run")
        }
    }

    /// A built-in filter, a plugin, or else a command for the shell: what has a space or a slash, or is a program's name.
    private func filter(_ text: String, folder: String?) throws(OptionError) -> any EntryFilter {
        let name = String(text.prefix { $0 != "=" })
        if BuiltInFilters.descriptor(named: name) != nil { return try BuiltInFilters.make(text, now: Self.now) }
        let values = name == text ? [] : [String(text.dropFirst(name.count + 1))]
        if let plugin = try plugin(name, values) { return plugin }
        let isCommand = text.utf8.contains { " /".utf8.contains($0) }
        guard isCommand || ProgramPath.find(text) != nil else {
            let names = BuiltInFilters.all.map(\.name) + catalogue.names(.filter)
            let near = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
            throw OptionError("unknown filter \"\(name)\"\(near) (known: \(names.joined(separator: ", ")))")
        }
        var program = PluginProgram("filter \"\(text)\"", shell: text, folder: folder)
        // Who types a command means it to find what it finds without us.
        program.inheritsEnvironment = folder == nil
        return ProcessFilter(program, log: log)
    }

    private static var now: Timestamp { Timestamp(seconds: System.now()) }
}
