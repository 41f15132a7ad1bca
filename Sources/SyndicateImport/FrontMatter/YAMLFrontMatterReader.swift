internal import Syndicate
internal import Yams

/// Reads a YAML document whose root is a map (YAML 1.2, core schema), with the place of every key and value.
struct YAMLFrontMatterReader {
    private let source: SourceText
    private let lineOffset: Int
    private var count = 0

    /// A reader of `source`, which begins on line `line` of its file.
    init(_ source: SourceText, line: Int) {
        self.source = source
        lineOffset = line - 1
    }

    /// Reads the document.
    mutating func map() throws(ImportError) -> FrontMatterValue {
        try refuseControlCharacters()
        if let refusal = YAMLGuard.refusal(source.bytes[source.index..<source.end]) {
            throw ImportError(
                .limit, refusal, rule: "invalid-front-matter", source: source.name,
                position: SourcePosition(line: lineOffset + 1))
        }
        guard let root = try compose() else { return FrontMatterValue(.map([]), position: place(nil)) }
        let value = try self.value(root, depth: 0)
        if value.isNull { return FrontMatterValue(.map([]), position: value.position) }
        guard value.isMap else {
            throw error("expected \"key: value\" lines, found \(value.kindDescription)", value.position)
        }
        return value
    }

    private func compose() throws(ImportError) -> Node? {
        do {
            // Without a resolver scalars keep their spelling; the default encoding would look at the environment.
            let text = source.text(source.index..<source.end)
            return try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw translate(error)
        } catch {
            throw self.error("not readable as YAML", nil)
        }
    }

    private mutating func value(_ node: Node, depth: Int) throws(ImportError) -> FrontMatterValue {
        count += 1
        let position = place(node.mark)
        guard depth <= FrontMatterLimits.depth else {
            throw ImportError(
                .limit, "more than \(FrontMatterLimits.depth) maps and lists within each other",
                rule: "invalid-front-matter", source: source.name, position: position)
        }
        guard count <= FrontMatterLimits.values else {
            throw ImportError(
                .limit, "more than \(FrontMatterLimits.values) values, aliases included", rule: "invalid-front-matter",
                source: source.name, position: position)
        }
        switch node {
        case .scalar(let scalar):
            return FrontMatterValue(.scalar(scalar.string, YAMLScalar.kind(scalar)), position: position)
        case .sequence(let nodes):
            var items: [FrontMatterValue] = []
            for node in nodes { items.append(try value(node, depth: depth + 1)) }
            return FrontMatterValue(.list(items), position: position)
        case .mapping(let pairs):
            return FrontMatterValue(.map(try members(pairs, depth: depth + 1)), position: position)
        case .alias:
            throw error("an alias without its anchor", position)
        }
    }

    private mutating func members(_ pairs: Node.Mapping, depth: Int) throws(ImportError) -> [FrontMatterMember] {
        var members: [FrontMatterMember] = []
        var merged: [FrontMatterMember] = []
        for (key, node) in pairs {
            guard case .scalar(let scalar) = key else {
                throw error("expected a plain word as key, found a list or map", place(key.mark))
            }
            let value = try self.value(node, depth: depth)
            if scalar.string == "<<", scalar.style == .plain {
                for map in value.items {
                    guard let members = map.members else {
                        throw error("expected a map to merge behind \"<<\", found \(map.kindDescription)", map.position)
                    }
                    merged += members
                }
            } else {
                members.append(FrontMatterMember(scalar.string, value, keyPosition: place(key.mark)))
            }
        }
        guard !merged.isEmpty else { return members }
        // What the map says itself goes before what is merged, and what is merged first before what comes later.
        var names = Set(members.map(\.key))
        for member in merged where names.insert(member.key).inserted { members.append(member) }
        return members
    }

    private func place(_ mark: Mark?) -> SourcePosition {
        SourcePosition(line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1)
    }

    private func error(_ message: String, _ position: SourcePosition?) -> ImportError {
        ImportError(
            .malformed, message, rule: "invalid-front-matter", source: source.name, position: position ?? place(nil))
    }

    private func translate(_ error: YamlError) -> ImportError {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let begun = context.map { " \($0.text) that begins on line \($0.mark.line + lineOffset)" } ?? ""
            return self.error(YAMLProblem.sentence(problem, begun), place(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let first = place(context.mark)
            return self.error(
                "the key \"\(key)\" stands twice; first on line \(first.line)", secondPlace(of: key, first))
        default: return self.error("not readable as YAML", nil)
        }
    }

    /// Where a key stands again below its first place with the same indentation; the parser tells of the first alone.
    private func secondPlace(of key: String, _ first: SourcePosition) -> SourcePosition {
        let wanted = Array(key.utf8)
        var line = lineOffset
        for text in source.bytes[source.index..<source.end].split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            guard line > first.line, text.count >= first.column - 1 + wanted.count else { continue }
            let prefix = text.prefix(first.column - 1)
            var rest = text.dropFirst(first.column - 1)
            if let quote = rest.first, quote == 0x22 || quote == 0x27 { rest = rest.dropFirst() }
            let isAlone = prefix.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
            if isAlone, rest.starts(with: wanted),
                rest.dropFirst(wanted.count).first(where: { $0 != 0x20 && $0 != 0x22 && $0 != 0x27 }) == 0x3A
            {
                return SourcePosition(line: line, column: first.column)
            }
        }
        return first
    }

    private func refuseControlCharacters() throws(ImportError) {
        var source = source
        for index in source.index..<source.end {
            let byte = source.bytes[index]
            if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F {
                throw source.error("a control character, which YAML does not allow", at: index)
            }
        }
    }
}
