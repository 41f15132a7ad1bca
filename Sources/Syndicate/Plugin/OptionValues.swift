/// The checked values of an exporter's options, defaults filled in.
public struct OptionValues: Sendable, Equatable {
    private var values: [String: [String]] = [:]
    private var partials: [String: [String: String]] = [:]
    /// The files of pictures, by their addresses.
    public var pictures: [String: [UInt8]] = [:]

    /// Checks settings against the options that are known.
    ///
    /// - Parameters:
    ///   - settings: Names and values, as users gave them.
    ///   - specs: The options that there are.
    ///   - partials: For options that are templates, the templates that they may take in, by name.
    /// - Throws: `OptionError` for an unknown name, a value of the wrong kind, or a second value for an option that takes one.
    public init(
        _ settings: [(name: String, value: String)] = [], for specs: [OptionSpec],
        partials: [String: [String: String]] = [:]
    ) throws(OptionError) {
        self.partials = partials
        for (name, value) in settings {
            guard let spec = specs.first(where: { $0.name == name }) else {
                throw OptionError(Self.unknown(name, specs))
            }
            guard let value = Self.checked(value, as: spec.kind) else {
                throw OptionError("option \(name): \"\(value)\" is not \(Self.expectation(spec))")
            }
            guard spec.isRepeatable || values[name] == nil else {
                throw OptionError("option \(name) is set twice")
            }
            values[name, default: []].append(value)
        }
        for spec in specs where values[spec.name] == nil {
            if let value = spec.defaultValue { values[spec.name] = [value] }
        }
    }

    /// The value of a text, choice or URL option.
    public func string(_ name: String) -> String? { values[name]?.last }

    /// All values of a repeatable option, in order.
    public func strings(_ name: String) -> [String] { values[name] ?? [] }

    /// What a template may take in, by name.
    public func partials(_ name: String) -> [String: String] { partials[name] ?? [:] }

    /// The value of a whole-number option.
    public func integer(_ name: String) -> Int? { string(name).flatMap { Int($0) } }

    /// The value of a truth option; `false` where it is not set.
    public func boolean(_ name: String) -> Bool { string(name) == "true" }

    /// The values of all options but one.
    public func without(_ name: String) -> OptionValues {
        var others = self
        others.values[name] = nil
        return others
    }

    private static func checked(_ value: String, as kind: OptionSpec.Kind) -> String? {
        switch kind {
        case .string, .document, .template: value
        case .boolean, .pictures:
            switch value.lowercased() {
            case "true", "yes", "on", "1", "": "true"
            case "false", "no", "off", "0": "false"
            default: nil
            }
        case .integer(let range): Int(value).flatMap { range.contains($0) ? String($0) : nil }
        case .choice(let words): words.contains(value) ? value : nil
        case .url: IRI.isAbsolute(value) ? value : nil
        }
    }

    private static func expectation(_ spec: OptionSpec) -> String {
        switch spec.kind {
        case .string, .document, .template: "text"
        case .boolean, .pictures: "true or false"
        case .integer: "a \(spec.valueDescription)"
        case .choice(let words): "one of \(words.joined(separator: ", "))"
        case .url: "an absolute URL"
        }
    }

    private static func unknown(_ name: String, _ specs: [OptionSpec]) -> String {
        let names = specs.map(\.name)
        guard !names.isEmpty else { return "unknown option \"\(name)\"; this format has no options" }
        let suggestion = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        return "unknown option \"\(name)\"\(suggestion) (known: \(names.joined(separator: ", ")))"
    }
}
