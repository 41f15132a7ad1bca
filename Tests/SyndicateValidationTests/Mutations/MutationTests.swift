import Syndicate
import SyndicateXML
import Testing

@testable import SyndicateValidation

/// From feeds that keep every rule, those that break one are made; the validator must find each on the right line, and
/// find no error in those that break none.
@Suite struct MutationTests {
    /// The share of mutations that must be judged rightly, in per mille.
    private static let wanted = 980

    struct Subject: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var document: String
        var mutations: @Sendable () -> [Mutation]
        /// What else knows whether a document is valid.
        var schema: RelaxNGSchema?
    }

    static let subjects: [Subject] = [
        Subject(testDescription: "RSS 2.0", document: MutationFixtures.rss) {
            var mutator = MarkupMutator(document: MarkupTree(MutationFixtures.rss), table: .rss)
            mutator.exceptions = { act, element, _, attribute in
                switch (act, element.name, attribute) {
                // A guid is unique among the items, and the copy of an item has the same; hours and days are too.
                case (.copy, "item", nil), (.copy, "hour", nil), (.copy, "day", nil): true
                // Without the attribute the guid is an address.
                case (.delete, "guid", "isPermaLink"): true
                default: nil
                }
            }
            return mutator.all
        },
        Subject(
            testDescription: "Atom 1.0", document: MutationFixtures.atom,
            mutations: {
                var mutator = MarkupMutator(document: MarkupTree(MutationFixtures.atom), table: .atom)
                mutator.exceptions = { act, element, parent, attribute in
                    switch (act, element.name, attribute) {
                    // An entry without an author needs that of the feed.
                    case (.delete, "author", nil): parent.name == "feed" ? nil : false
                    // Of alternate links there is one of each type and language.
                    case (.copy, "link", nil):
                        element.attributes.contains { $0.name == "rel" && $0.value != "alternate" } ? false : true
                    case (.delete, "content", "type"): false
                    default: nil
                    }
                }
                return mutator.all
            }, schema: .atom),
        Subject(testDescription: "RSS 1.0", document: MutationFixtures.rdf) {
            var mutator = MarkupMutator(document: MarkupTree(MutationFixtures.rdf), table: .rdf)
            mutator.exceptions = { act, element, _, attribute in
                // Two resources have the same name.
                act == .copy && attribute == nil && element.name == "item" ? true : nil
            }
            return mutator.all
        },
        Subject(testDescription: "OPML 2.0", document: MutationFixtures.opml) {
            var mutator = MarkupMutator(document: MarkupTree(MutationFixtures.opml), table: .opml, isClosed: false)
            mutator.exceptions = { act, element, _, attribute in
                act == .delete && attribute == "xmlUrl" ? true : nil
            }
            return mutator.all
        },
        Subject(testDescription: "JSON Feed 1.1", document: MutationFixtures.json) {
            JSONMutator(MutationFixtures.json).all
        },
    ]

    @Test(arguments: subjects)
    func mutationsAreFound(_ subject: Subject) {
        var options = ValidationOptions()
        options.levels["avoid-text-input"] = .off
        let validator = FeedValidator(options)
        let whole = validator.validate(Array(subject.document.utf8), path: "feed")
        #expect(whole.findings.map { "\($0.start.line): \($0.rule.id) \($0.message)" } == [])

        var missed: [String] = []
        var alarms: [String] = []
        let mutations = subject.mutations()
        for mutation in mutations {
            let findings = validator.validate(Array(mutation.document.utf8), path: "feed").findings
            let grave = findings.filter { $0.level > .info }
            if mutation.breaks {
                let isFound = grave.contains { mutation.lines?.contains($0.start.line) ?? true }
                if !isFound { missed.append(Self.describe(mutation, grave)) }
            } else if let error = findings.first(where: { $0.level == .error }) {
                let isInvalid = subject.schema?.diagnostics(of: Array(mutation.document.utf8)).isEmpty == false
                if !isInvalid { alarms.append("\(mutation.name): \(error.rule.id) on line \(error.start.line)") }
            } else if let schema = subject.schema, grave.isEmpty,
                let fault = schema.diagnostics(of: Array(mutation.document.utf8)).first
            {
                missed.append("\(mutation.name): the schema says \(fault.message)")
            }
        }
        let breaking = mutations.count { $0.breaks }
        let found = (breaking - missed.count) * 1000 / max(breaking, 1)
        print(
            "\(subject.testDescription): \(mutations.count) mutations, \(breaking) of them break the specification, "
                + "\(breaking - missed.count) found (\(found / 10).\(found % 10) %); \(alarms.count) false alarms")
        for line in missed + alarms { print("  \(line)") }
        #expect(found >= Self.wanted, "\(missed.joined(separator: "\n"))")
        #expect(
            alarms.count * 1000 <= (mutations.count - breaking) * (1000 - Self.wanted),
            "\(alarms.joined(separator: "\n"))")
    }

    private static func describe(_ mutation: Mutation, _ found: [Finding]) -> String {
        let places = found.prefix(3).map { "\($0.rule.id) on line \($0.start.line)" }
        let lines = mutation.lines.map { $0.sorted().map(String.init).joined(separator: ", ") } ?? "any"
        return "\(mutation.name), line \(lines): " + (places.isEmpty ? "nothing" : places.joined(separator: ", "))
    }
}
