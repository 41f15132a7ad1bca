internal import Syndicate

/// A rule as SARIF's `reportingDescriptor` (section 3.49).
struct SARIFRule {
    private let rule: Rule

    init(_ rule: Rule) {
        self.rule = rule
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", rule.id)
        json.member("name", Self.pascalCase(rule.id))
        message("shortDescription", text: rule.summary, to: &json)
        message("fullDescription", text: rule.explanation, markdown: rule.explanation, to: &json)
        message(
            "help", text: "\(rule.explanation) \(rule.advice) (\(rule.specification))",
            markdown: RuleText(rule).markdown(heading: false), to: &json)
        if let address = SpecificationAddress.of(rule.specification) { json.member("helpUri", address) }
        json.key("defaultConfiguration")
        json.beginObject()
        json.key("enabled")
        json.value(rule.level != nil)
        json.member("level", Self.level(rule.level ?? .warning))
        json.endObject()
        json.key("properties")
        json.beginObject()
        json.key("tags")
        json.beginArray()
        for format in ["feed"] + rule.formats { json.value(format) }
        json.endArray()
        json.endObject()
        json.endObject()
    }

    /// The name of a level in SARIF (section 3.27.10).
    static func level(_ level: Level) -> String {
        switch level {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    private static func pascalCase(_ id: String) -> String {
        id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private func message(_ name: String, text: String, markdown: String? = nil, to json: inout JSONWriter) {
        json.key(name)
        json.beginObject()
        json.member("text", text)
        if let markdown { json.member("markdown", markdown) }
        json.endObject()
    }
}
