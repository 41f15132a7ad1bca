import Syndicate
import Testing

@Suite("A log of diagnostics")
struct DiagnosticLogTests {
    @Test("keeps the first ones and counts the rest")
    func limit() {
        let log = DiagnosticLog(limit: 2)
        for number in 0..<5 { log.report(Diagnostic(.warning, "a", "\(number)")) }
        #expect(log.diagnostics.map(\.message) == ["0", "1", "there are 3 more diagnostics"])
        #expect(log.drain().count == 3)
        #expect(log.diagnostics.isEmpty)
    }
}
