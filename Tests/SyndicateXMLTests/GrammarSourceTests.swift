import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The grammars in XML syntax are made from those in compact syntax; this notices where they were not made anew.
@Suite struct GrammarSourceTests {
    @Test func bothSyntaxesDefineTheSame() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/SyndicateXML/Grammars")
        // Together: a definition that is an interleave is also written out in the files that refer to it.
        var (compact, xml) = ("", "")
        for name in ["atom", "modules", "rss"] {
            compact += try String(contentsOf: folder.appending(path: name + ".rnc"), encoding: .utf8)
            xml += try String(contentsOf: folder.appending(path: name + ".rng"), encoding: .utf8)
        }
        let written = Set(values(of: "<param name=\"pattern\">", until: "<", in: xml).map(unescaped))
        #expect(defined(in: compact) == Set(values(of: "<define name=\"", in: xml)))
        #expect(patterns(in: compact) == written)
        let elements = Set(xml.matches(of: /<element name="([^"]+)"/).map { String($0.output.1) })
        #expect(elements.filter { !compact.contains($0) } == [])
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
