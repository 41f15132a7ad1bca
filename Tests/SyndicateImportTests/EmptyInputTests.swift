import Syndicate
import SyndicateImport
import Testing

@Suite struct EmptyInputTests {
    @Test(arguments: ["a.md", "a.txt", "a.html"], ["", " ", "\n\r\n\t", "\u{FEFF}", "\u{3000}\n\u{A0}"])
    func anEmptyFileIsNoArticle(name: String, text: String) throws {
        let importers: [any Importer] = [MarkdownImporter(), HTMLPageImporter(), PlainTextImporter()]
        let source = ImportSource(name: name, bytes: Array(text.utf8))
        let importer = try #require(importers.first { $0.recognises(source) })
        var context = ImportContext()
        let error = #expect(throws: ImportError.self) { _ = try importer.read(source, context: &context) }
        #expect(error?.diagnostic.rule == "empty-input")
    }
}
