import Testing

@testable import SyndicateValidation

@Suite struct LevelTests {
    @Test func errorsAreTheGravest() {
        #expect(Level.allCases.sorted() == [.info, .warning, .error])
        #expect(FileReport(path: "-", counts: [.info: 3, .warning: 1, .error: 0]).worst == .warning)
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
