import SyndicateValidation
import Testing

@Suite struct LevelTests {
    @Test func errorsAreTheGravest() {
        #expect(Level.allCases.sorted() == [.info, .warning, .error])
        #expect(FileReport(path: "-", counts: [.info: 3, .warning: 1, .error: 0]).worst == .warning)
    }
}
