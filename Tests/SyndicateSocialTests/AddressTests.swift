import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// The link of a post is whole where the network finds it.
@Suite struct AddressTests {
    static let networks = SocialExporter.all.map(\.descriptor.name).filter { $0 != "reddit" }

    @Test(
        arguments: networks,
        [
            "https://example.com/한국/영화", "https://example.com/a.", "https://example.com/a)", "https://example.com/a!",
            "https://example.com/a;", "https://example.com/a'", "https://example.com/a*", "https://example.com/a~",
            "https://example.com/?q=[1]", "https://example.com/a?q=1)", "https://example.com/a_(b)", "https://영화.com/a",
            "https://example.com/(a", "https://example.com/@name/a", "https://example.com/a...",
            "https://EXAMPLE.com/é?q=é",
            "https://example.com/{a}", "https://bücher.com/#ü",
        ])
    func theLinkIsFoundWhole(_ network: String, _ address: String) throws {
        var entry = article(link: address)
        entry.image = Figure(url: "https://film.example.com/a.jpg", alt: "A hall")
        let (text, report) = try posted(entry, network)
        let found = try values(text, network, .url)
        try #require(found.count == 1, "\(found)")
        #expect(text.contains("\n\n\(found[0])"))
        #expect(text.hasSuffix(found[0]))
        // It is the same address: nothing is lost, and only signs are encoded.
        let same = IRI.decode(IRI.repaired(address)).lowercased()
        let host = IRI.decode(found[0]).lowercased()
        #expect(
            host == same || host == same.replacing("영화.com", with: "xn--oi2b11s.com")
                || host == same.replacing("bücher.com", with: "xn--bcher-kva.com"))
        #expect(report.findings.isEmpty)
    }

    @Test func whatIsFoundAsWrittenStays() throws {
        #expect(try post(article(link: "https://example.com/한국/영화"), "bluesky").hasSuffix("/한국/영화"))
        #expect(
            try post(article(link: "https://example.com/한국"), "x").hasSuffix("/%ED%95%9C%EA%B5%AD"))
    }

    @Test func ownWordsHaveTheAddressThatIsFound() throws {
        var entry = article(link: "https://example.com/한국")
        entry.socialTexts = [SocialText(network: "x", text: "Look: https://example.com/한국")]
        #expect(try post(entry, "x") == "Look: https://example.com/%ED%95%9C%EA%B5%AD")
    }

    @Test func aLinkThatIsNotFoundIsTold() throws {
        #expect(
            try posted(article(link: "https://film.example/quiet"), "x").report.findings.map(\.rule)
                == ["link-not-found"])
        #expect(try posted(article(link: "https://film.example/quiet"), "bluesky").report.findings.isEmpty)
        let template = [("template", "{{headline}}: x{{link}}")]
        #expect(try posted(article(), "x", template).report.findings.map(\.rule) == ["link-not-found"])
        #expect(
            try posted(article(), "x", [("template", "{{headline}}")]).report.findings.map(\.rule) == ["link-missing"])
    }
}
