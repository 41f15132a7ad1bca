import SyndicateHTML
import Testing

@testable import SyndicateNewsletter

struct IssueLayoutTests {
    @Test(arguments: ["plain", "magazine", "digest"], [Samples.Kind.single, .digest])
    func aDocumentIsAsItsParserReadsIt(theme: String, kind: Samples.Kind) throws {
        let items = (1...3).map {
            Samples.item($0, body: kind == .single ? "<p>Words.</p><h3>More</h3><p>Words</p>" : nil)
        }
        let html = try Samples.html(Samples.issue(kind, kind == .single ? [items[0]] : items), [("theme", theme)])
        let document = HTMLDocument(parsing: html)
        #expect(document.doctype == "html")
        #expect(document.root["lang"] == "en")
        #expect(document.root["dir"] == "ltr")
        #expect(document.root.all("h1").count == 1)
        #expect(
            document.head?.first("title")?.text == (kind == .single ? items[0].title : "Five films for the weekend"))
        let tables = document.root.all("table")
        #expect(!tables.isEmpty && tables.allSatisfy { $0["role"] == "presentation" })
        for image in document.root.all("img") {
            #expect(image["alt"] != nil)
            #expect(image["width"].flatMap { Int($0) } != nil)
        }
        #expect(document.root.all("a").allSatisfy { $0["href"] != nil })
    }
}
