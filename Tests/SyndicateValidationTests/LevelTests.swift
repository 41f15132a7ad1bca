import Testing

@testable import SyndicateValidation

@Suite struct LevelTests {
    @Test func errorsAreTheGravest() {
        #expect(Level.allCases.sorted() == [.info, .warning, .error])
        #expect(FileReport(path: "-", counts: [.info: 3, .warning: 1, .error: 0]).worst == .warning)
    }
}

@Suite struct MessageTests {
    static let cases: [(document: String, rule: Rule, message: String)] = [
        ("<rss version='2.0'><channel/></rss>", .missingTitle, "“channel” needs a “title”"),
        (
            "<feed xmlns='http://www.w3.org/2005/Atom'/>", .missingElement, "“feed” needs an element “id”"
        ),
        (
            "<rss version='2.0'><channel><title>a&nbsp;b</title></channel></rss>", .undefinedNamedEntity,
            "XML does not know “&nbsp;”"
        ),
        (
            "<rss version='2.0'><channel><pubDate/></channel></rss>", .invalidRFC2822Date,
            "An empty value is not a date of RFC 822"
        ),
    ]

    @Test(arguments: cases) func sayWhatIsWrong(_ document: String, _ rule: Rule, _ message: String) {
        let messages = Findings.of(document).filter { $0.rule == rule }.map(\.message)
        #expect(messages.contains(message), "\(messages)")
    }

    static let prefixes: [(profile: Profile, rules: [String])] = [(.recommended, []), (.w3c, ["reserved-prefix"])]

    /// PRISM has a namespace for each of its versions.
    @Test(arguments: prefixes) func letPRISMHaveVersions(_ profile: Profile, _ rules: [String]) {
        let feed = "<rss version='2.0' xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'><channel/></rss>"
        #expect(Findings.rules(feed, profile: profile).filter { $0.hasSuffix("-prefix") } == rules)
    }
}

@Suite struct RuleCatalogueTests {
    @Test func everyRuleHasAnIdOfItsOwn() {
        let counts = Dictionary(grouping: Rule.all, by: \.id).filter { $0.value.count > 1 }
        #expect(counts.keys.sorted() == [])
        #expect(Rule.all.count > 200)
    }

    @Test func everyRuleSaysWhatItMeans() {
        for rule in Rule.all {
            let isKebab = rule.id.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
            #expect(isKebab, "\(rule.id)")
            #expect(!rule.explanation.isEmpty && !rule.advice.isEmpty && !rule.specification.isEmpty, "\(rule.id)")
            #expect(!rule.message.hasSuffix("."), "\(rule.id)")
        }
    }
}
