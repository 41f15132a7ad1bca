import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The grammars in XML syntax are made from those in compact syntax; this notices where they were not made anew.
@Suite struct GrammarSourceTests {
    @Test(arguments: ["atom", "modules", "rss"]) func bothSyntaxesDefineTheSame(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/SyndicateXML/Grammars")
        let compact = try String(contentsOf: folder.appending(path: name + ".rnc"), encoding: .utf8)
        let xml = try String(contentsOf: folder.appending(path: name + ".rng"), encoding: .utf8)
        #expect(defined(in: compact) == Set(values(of: "<define name=\"", in: xml)))
        #expect(
            patterns(in: compact) == Set(values(of: "<param name=\"pattern\">", until: "<", in: xml).map(unescaped)))
        for element in xml.matches(of: /<element name="([^"]+)"/).map(\.output.1) {
            #expect(compact.contains(element))
        }
    }

    private func defined(in compact: String) -> Set<String> {
        Set(compact.matches(of: /(?m)^([a-z][A-Za-z0-9.-]*) =/).map { String($0.output.1) }.filter { $0 != "start" })
    }

    private func patterns(in compact: String) -> Set<String> {
        Set(compact.matches(of: /pattern =\s*(?:"([^"]*)"|'([^']*)')/).map { String($0.output.1 ?? $0.output.2 ?? "") })
    }

    private func values(of opening: String, until end: Character = "\"", in xml: String) -> [String] {
        xml.split(separator: opening, omittingEmptySubsequences: false).dropFirst().map {
            String($0.prefix { $0 != end })
        }
    }

    private func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
