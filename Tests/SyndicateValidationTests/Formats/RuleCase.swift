import Syndicate
import Testing

@testable import SyndicateValidation

/// A rule, with markup that breaks it and markup that keeps it, for the same place of a document.
struct RuleCase: Sendable, CustomTestStringConvertible {
    var rule: Rule
    var hit: String
    var miss: String
    /// What findings call the element, where that is looked at.
    var element: String?

    init(_ rule: Rule, _ element: String? = nil, hit: String, miss: String) {
        self.rule = rule
        self.element = element
        self.hit = hit
        self.miss = miss
    }

    var testDescription: String { "\(rule.id): \(hit.prefix(60))" }

    /// Whether the rule, and no other error, is found on the line of the markup in `template`, where `@` stands for it.
    func check(in template: String, profile: Profile = .recommended, sourceLocation: SourceLocation = #_sourceLocation)
    {
        let place = template.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let line = place[0].count { $0 == "\n" } + 1
        let lines = line...line + hit.count { $0 == "\n" }
        let found = Findings.of(String(place[0]) + hit + String(place[1]), profile: profile)
        let own = found.filter { $0.rule == rule && lines.contains($0.start.line) }
        #expect(own.count == 1, "\(found.map(\.summary))", sourceLocation: sourceLocation)
        if let element { #expect(own.first?.element == element, sourceLocation: sourceLocation) }
        let kept = Findings.of(String(place[0]) + miss + String(place[1]), profile: profile)
        #expect(kept.map(\.summary) == [], "what should be let pass", sourceLocation: sourceLocation)
    }
}

/// What the validator finds.
enum Findings {
    static func of(
        _ document: String, profile: Profile = .recommended, address: String? = nil
    ) -> [Finding] {
        var options = ValidationOptions()
        options.profile = profile
        return FeedValidator(options).validate(Array(document.utf8), path: "feed", address: address).findings
    }

    static func rules(_ document: String, profile: Profile = .recommended) -> [String] {
        of(document, profile: profile).map(\.rule.id)
    }
}

extension Finding {
    var summary: String { "\(rule.id) \(element ?? "-") line \(start.line)" }
}
