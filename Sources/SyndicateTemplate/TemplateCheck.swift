internal import Syndicate

/// Looks at all that a template names before anything is written: unknown names are errors, never silence.
struct TemplateCheck {
    let sources: [String: [TemplateTag]]
    let escaping: Template.Escaping
    /// The template that is looked at, and the partials on the way to it.
    private var path: [String] = []
    /// How many tags were looked at; partials within partials multiply.
    private var count = 0
    private static let maximumCount = 100_000

    init(_ sources: [String: [TemplateTag]], _ escaping: Template.Escaping) {
        self.escaping = escaping
        self.sources = sources
    }

    mutating func check(_ name: String, _ scopes: [TemplateShape]) throws(TemplateError) {
        path.append(name)
        defer { path.removeLast() }
        for tag in sources[name] ?? [] { try check(tag, scopes) }
    }

    private mutating func check(_ tag: TemplateTag, _ scopes: [TemplateShape]) throws(TemplateError) {
        func failure(_ message: String) -> TemplateError {
            TemplateError(message, in: path[path.count - 1], at: tag.position)
        }
        count += 1
        guard count <= Self.maximumCount else { throw failure("partials contain each other too often") }
        if tag.kind == .partial {
            guard sources[tag.name] != nil, !tag.name.isEmpty else {
                throw failure(Self.unknown("partial", tag.name, sources.keys.filter { !$0.isEmpty }))
            }
            guard !path.contains(tag.name) else { throw failure("the partial \"\(tag.name)\" contains itself") }
            return try check(tag.name, scopes)
        }
        let shape: TemplateShape
        switch Self.shape(of: tag.name, scopes) {
        case .found(let found): shape = found
        case .unknown(let kind, let name, let known): throw failure(Self.unknown(kind, name, known))
        }
        switch (tag.kind, shape) {
        case (.variable, .html):
            throw failure("\"\(tag.name)\" is HTML: write it as {{{\(tag.name)}}}")
        case (.unescaped, .text) where escaping == .html:
            throw failure("\"\(tag.name)\" is text, which is escaped: write it as {{\(tag.name)}}")
        case (.variable, .object), (.variable, .list), (.unescaped, .object), (.unescaped, .list), (.unescaped, .flag):
            throw failure("\"\(tag.name)\" is no text: use it as a section, {{#\(tag.name)}}…{{/\(tag.name)}}")
        case (.section, .list(let element)):
            for child in tag.children { try check(child, scopes + [element]) }
        case (.section, .object): for child in tag.children { try check(child, scopes + [shape]) }
        default: for child in tag.children { try check(child, scopes) }
        }
    }

    private enum Lookup {
        case found(TemplateShape)
        case unknown(kind: String, name: String, known: [String])
    }

    private static let functions: [String: TemplateShape?] = [
        "first": .flag, "last": .flag, "even": .flag, "odd": .flag, "empty": .flag, "equalzero": .flag, "index": .text,
        "plusone": .text, "minusone": .text, "count": .text,
        "uppercased": nil, "lowercased": nil, "capitalized": nil, "reversed": nil, "sorted": nil,
    ]

    private static func shape(of name: String, _ scopes: [TemplateShape]) -> Lookup {
        if name == "." { return .found(scopes[scopes.count - 1]) }
        if let bracket = name.utf8.firstIndex(of: UInt8(ascii: "(")), name.utf8.last == UInt8(ascii: ")") {
            let function = String(name[..<bracket])
            guard let result = functions[function] else {
                return .unknown(kind: "function", name: function, known: Array(functions.keys))
            }
            let inner = String(name[name.utf8.index(after: bracket)...].dropLast())
            if !inner.isEmpty {
                let lookup = shape(of: inner, scopes)
                guard case .found = lookup else { return lookup }
                return result.map { .found($0) } ?? lookup
            }
            return .found(result ?? scopes[scopes.count - 1])
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        for scope in scopes.reversed() {
            guard case .object(let members) = scope, var shape = members[parts[0]] else { continue }
            for part in parts.dropFirst() {
                guard case .object(let members) = shape else {
                    return .unknown(kind: "name", name: name, known: [])
                }
                guard let next = members[part] else {
                    return .unknown(kind: "name", name: part, known: Array(members.keys))
                }
                shape = next
            }
            return .found(shape)
        }
        let known = scopes.flatMap { scope -> [String] in
            if case .object(let members) = scope { Array(members.keys) } else { [] }
        }
        return .unknown(kind: "name", name: parts[0], known: known)
    }

    private static func unknown(_ kind: String, _ name: String, _ known: [String]) -> String {
        let near = Suggestion.nearest(to: name, in: known.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
        let list = Set(known).sorted().joined(separator: ", ")
        return "unknown \(kind) \"\(name)\"\(near)" + (list.isEmpty ? "" : " (known: \(list))")
    }
}
