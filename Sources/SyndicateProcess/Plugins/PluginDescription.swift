internal import Syndicate

/// What programs say of themselves when they are asked to `describe`.
enum PluginDescription {
    /// Asks a program; gives the object that it prints.
    static func ask(_ program: PluginProgram) throws(PluginError) -> [UInt8] {
        var asked = program
        asked.limits = program.limits.describing
        return try asked.output(["describe"], []).bytes
    }

    /// The object in what a program printed, with its name where it says none.
    static func object(_ bytes: [UInt8], of program: PluginProgram) throws(PluginError) -> JSONValue {
        var parser = JSONParser(maximumDepth: 16)
        let value: JSONValue
        do throws(JSONError) {
            value = try parser.parse(bytes.span)
        } catch {
            let reason =
                bytes.isEmpty
                ? "nothing" : "no JSON (\(error.message), at \(error.position)): \(PluginError.excerpt(bytes[...]))"
            throw fault(program, "what it says of itself is \(reason)")
        }
        guard case .object(var members) = value else {
            throw fault(program, "what it says of itself is no JSON object")
        }
        guard let version = members["protocol"] else {
            throw fault(program, "it does not say which version of the protocol it speaks: \"protocol\": 1")
        }
        guard isSpoken(version) else {
            throw fault(
                program,
                "it speaks another version of the protocol than \(PluginProgram.protocolVersion), the only one yet")
        }
        if members["name"] == nil { members["name"] = .string(program.name) }
        return folded(.object(members))
    }

    /// The same in single lines without controls, which lists show on terminals.
    private static func folded(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): .string(PlainLine.folded(text) ?? "")
        case .array(let items): .array(items.map(folded))
        case .object(let members): .object(JSONObject(members.map { .init($0.name, folded($0.value)) }))
        default: value
        }
    }

    /// Whether it is the number of the version that is spoken here.
    static func isSpoken(_ version: JSONValue?) -> Bool {
        guard case .number(let spelling)? = version else { return false }
        return Int(spelling) == PluginProgram.protocolVersion
    }

    /// Checks a name, and that it is the one by which the program was found.
    static func check(_ name: String, of program: PluginProgram) throws(PluginError) {
        guard PluginFinder.isName(name) else {
            throw fault(program, "\"\(name)\" is no name: lower-case letters, digits and hyphens make one")
        }
        guard name.utf8.elementsEqual(program.name.utf8) else {
            throw fault(program, "it calls itself \"\(name)\"")
        }
    }

    static func check(_ options: [OptionSpec], of program: PluginProgram) throws(PluginError) {
        for (index, option) in options.enumerated() {
            guard PluginFinder.isName(option.name) else {
                throw fault(
                    program, "\"\(option.name)\" is no name of an option: lower-case letters, digits and hyphens")
            }
            guard option.kind != .pictures else {
                throw fault(program, "option \(option.name): programs cannot be handed pictures")
            }
            if options[..<index].contains(where: { $0.name == option.name }) {
                throw fault(program, "two options are called \(option.name)")
            }
            guard let value = option.defaultValue else { continue }
            do throws(OptionError) {
                _ = try OptionValues([(option.name, value)], for: [option])
            } catch {
                throw fault(program, "the default of \(error.description)")
            }
        }
    }

    static func fault(_ program: PluginProgram, _ message: String) -> PluginError {
        PluginError(.badDescriptor, "\(program.name): \(message) (\(program.path))")
    }
}
