import SyndicateHTML
import Testing

@testable import SyndicateNewsletter

@Suite("Tags of links")
struct LinkTagsTests {
    static let tags = LinkTags(
        parameters: [("utm_source", "the reel"), ("utm_medium", "email")], hosts: ["www.example.org"])

    @Test(
        "stand before the fragment, and overwrite nothing",
        arguments: [
            ("https://example.org/a", "https://example.org/a?utm_source=the%20reel&utm_medium=email"),
            ("https://example.org/a?b=c", "https://example.org/a?b=c&utm_source=the%20reel&utm_medium=email"),
            ("https://example.org/a#top", "https://example.org/a?utm_source=the%20reel&utm_medium=email#top"),
            ("https://example.org/a?#top", "https://example.org/a?utm_source=the%20reel&utm_medium=email#top"),
            ("https://example.org/a?b&#top", "https://example.org/a?b&utm_source=the%20reel&utm_medium=email#top"),
            ("https://example.org/?utm_source=x", "https://example.org/?utm_source=x&utm_medium=email"),
            ("https://example.org/?UTM_SOURCE=x&utm_medium", "https://example.org/?UTM_SOURCE=x&utm_medium"),
            ("http://news.EXAMPLE.org/", "http://news.EXAMPLE.org/?utm_source=the%20reel&utm_medium=email"),
            ("https://other.org/", "https://other.org/"), ("https://notexample.org/", "https://notexample.org/"),
            ("mailto:a@example.org", "mailto:a@example.org"), ("{{ unsubscribe_url }}", "{{ unsubscribe_url }}"),
            ("https://example.org/a/show.mp3?x=1", "https://example.org/a/show.mp3?x=1"),
            ("https://example.org/cover.JPG", "https://example.org/cover.JPG"),
            ("https://example.org/a.html", "https://example.org/a.html?utm_source=the%20reel&utm_medium=email"),
            ("*|UNSUB|*", "*|UNSUB|*"), ("tel:+31", "tel:+31"), ("", ""),
        ])
    func addresses(_ address: String, _ tagged: String) {
        #expect(Self.tags.tagged(address) == tagged)
    }

    @Test("are on every address where that is asked for")
    func all() {
        let tags = LinkTags(parameters: [("utm_campaign", "a&b#c")], hosts: nil)
        #expect(tags.tagged("https://other.org/") == "https://other.org/?utm_campaign=a%26b%23c")
    }

    @Test("are put on links within an article")
    func nodes() {
        let nodes = HTMLFragment(parsing: "<p><a href='https://example.org/x'>x</a> <a>y</a></p>").nodes
        let html = HTMLSerializer.string(LinkTags(parameters: [("utm_source", "s")], hosts: nil).tagged(nodes))
        #expect(html == #"<p><a href="https://example.org/x?utm_source=s">x</a> <a>y</a></p>"#)
    }
}
