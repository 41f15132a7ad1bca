import Syndicate
import SyndicateXML
import Testing

@Test func wellFormedDocumentHasNoDiagnostics() {
    #expect(XMLCheck().diagnostics(of: Array("<a/>".utf8)) == [])
}
