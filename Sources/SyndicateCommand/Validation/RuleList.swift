internal import Syndicate
internal import SyndicateValidation

/// Rules as lists, for people and programs.
struct RuleList {
    private let rules: [Rule]

    init(_ rules: [Rule]) {
        self.rules = rules
    }

    /// The ids, grouped by what they are about, with what they say.
    var text: String {
        let width = rules.map(\.id.utf8.count).max() ?? 0
        var text = ""
        for group in RuleGroup.groups(of: rules) {
            text += "\(group.title):\n"
            for rule in group.rules {
                text += "  \(rule.id.padded(to: width))  \(RuleText.level(rule).padded(to: 7))  \(rule.summary)\n"
            }
            text += "\n"
        }
        return text + "More of one: syndicate explain RULE\n"
    }

    /// All that is to be told of each.
    var explanations: String { rules.map { RuleText($0).text() }.joined(separator: "\n") }

    /// The rules as a JSON document: `{"rules":[{"id","level","formats","message",…}]}`.
    var json: String {
        JSONText.document { json in
            json.beginObject()
            json.key("rules")
            json.beginArray()
            for rule in rules {
                json.beginObject()
                json.member("id", rule.id)
                json.member("level", RuleText.level(rule))
                json.member("formats", rule.formats)
                json.member("message", rule.message)
                json.member("explanation", rule.explanation)
                json.member("advice", rule.advice)
                json.member("specification", rule.specification)
                if let address = RuleText(rule).address { json.member("url", address) }
                if let deviation = rule.deviation { json.member("deviation", deviation) }
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
    }
}
