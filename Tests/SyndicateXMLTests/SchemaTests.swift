import Syndicate
import SyndicateXML
import Testing

@Suite struct SchemaTests {
    @Test func everyFaultyUnitIsToldWhereItIs() {
        let bad = "<item><title/>\n  <pubDate>tomorrow</pubDate></item>\n"
        let good = "<item><title/></item>\n"
        let feed = rss(after: bad + good + "<!-- not text --> " + bad)
        let found = RelaxNGSchema.rss.diagnostics(of: Array(feed.utf8))
        #expect(found.map(\.position) == [SourcePosition(line: 5, column: 3), SourcePosition(line: 8, column: 3)])
        #expect(found.allSatisfy { $0.message.contains("pubDate") && $0.message.contains("tomorrow") })
    }

    @Test(arguments: ["<published>never</published>", "<bogus/>", "<rights/>"])
    func theFaultyElementIsNamedNotItsNeighbour(_ fault: String) {
        let entry = "<link href=\"/\"/><summary>s</summary><rights>r</rights>\n \(fault)\n<category term=\"t\"/>"
        let found = RelaxNGSchema.atom.diagnostics(of: Array(atom(entry: entry).utf8))
        #expect(found.map(\.position) == [SourcePosition(line: 4, column: 2)])
        let name = fault.dropFirst().prefix { $0.isLetter }
        #expect(found.first?.message.contains("“\(name)”") == true)
    }

    @Test func whatMayStandOnlyOnceIsNamed() {
        let found = RelaxNGSchema.rss.diagnostics(of: Array(rss(item: "<title/><itunes:title/><itunes:title/>").utf8))
        #expect(found.map(\.message) == ["“itunes:title” may stand here only once"])
        #expect(found.map(\.position) == [SourcePosition(line: 3, column: 30)])
    }

    @Test func textBetweenUnitsIsAnError() {
        let feed = rss(after: String(repeating: "x<item><title/></item>", count: 2000))
        #expect(RelaxNGSchema.rss.diagnostics(of: Array(feed.utf8)).map(\.rule) == ["schema"])
    }

    @Test func aLongFeedIsCheckedUnitByUnit() {
        let feed = rss(
            after: String(repeating: "<item><title>t</title><link>https://e.org/</link></item>\n", count: 5000))
        #expect(RelaxNGSchema.rss.diagnostics(of: Array(feed.utf8)) == [])
    }

    @Test func threadsShareASchema() async {
        let valid = Array(atom().utf8)
        let invalid = Array(atom(entry: "<content/><published>never</published>").utf8)
        await withTaskGroup(of: (Int, Int).self) { group in
            for _ in 0..<64 {
                group.addTask {
                    let schema = RelaxNGSchema.atom
                    return (schema.diagnostics(of: valid).count, schema.diagnostics(of: invalid).count)
                }
            }
            for await counts in group { #expect(counts == (0, 1)) }
        }
    }

    static let head = "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>"

    @Test func ownGrammarsCompile() throws {
        let grammar = Self.head + "<include href='a.rng'/><start><ref name='a'/></start></grammar>"
        let included = Self.head + "<define name='a'><element name='a'><text/></element></define></grammar>"
        let schema = try RelaxNGSchema(grammar: Array(grammar.utf8), includes: ["a.rng": Array(included.utf8)])
        #expect(schema.diagnostics(of: Array("<a>x</a>".utf8)) == [])
        let found = schema.diagnostics(of: Array("<a>\n<b/></a>".utf8), source: "f.xml")
        #expect(found.first?.position == SourcePosition(line: 2, column: 1))
        #expect(found.first?.source == "f.xml")
    }

    @Test(arguments: [
        ("<grammar", RelaxNGSchemaError.Code.notWellFormed), ("<a/>", .invalidSchema), ("", .notWellFormed),
        (head + "<start><ref name='nowhere'/></start></grammar>", .invalidSchema),
        (head + "<include href='/etc/passwd'/></grammar>", .missingInclude),
        (head + "<start><externalRef href='http://127.0.0.1:1/'/></start></grammar>", .missingInclude),
    ])
    func grammarsThatDoNotCompileAreErrors(_ grammar: String, _ code: RelaxNGSchemaError.Code) {
        let error = #expect(throws: RelaxNGSchemaError.self) { try RelaxNGSchema(grammar: Array(grammar.utf8)) }
        #expect(error?.code == code)
    }
}
