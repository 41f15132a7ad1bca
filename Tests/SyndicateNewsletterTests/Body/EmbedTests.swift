import SyndicateHTML
import Testing

@testable import SyndicateNewsletter

struct EmbedTests {
    private func html(_ source: String) -> String {
        HTMLSerializer.string(MailBody.nodes(html: source, base: "https://site.example/a/"))
    }

    @Test(
        arguments: [
            (
                "https://www.youtube.com/embed/abc_-1?rel=0", "https://www.youtube.com/watch?v=abc_-1",
                "https://i.ytimg.com/vi/abc_-1/hqdefault.jpg"
            ),
            (
                "//www.youtube-nocookie.com/embed/abc", "https://www.youtube.com/watch?v=abc",
                "https://i.ytimg.com/vi/abc/hqdefault.jpg"
            ),
            ("https://www.youtube.com/embed/videoseries?list=PL1", "https://www.youtube.com/playlist?list=PL1", nil),
            ("https://player.vimeo.com/video/76979871?h=8", "https://vimeo.com/76979871", nil),
            ("https://open.spotify.com/embed/episode/4rO", "https://open.spotify.com/episode/4rO", nil),
            ("https://maps.example/embed?x=1", "https://maps.example/embed?x=1", nil),
            ("https://www.youtube.com/embed/a%22b", "https://www.youtube.com/embed/a%22b", nil),
        ] as [(String, String, String?)])
    func framesArePages(source: String, page: String, picture: String?) throws {
        let embed = try #require(EmbedAddress(source))
        #expect(embed.page == page)
        #expect(embed.picture == picture)
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "about:blank", "/relative", ""])
    func whatIsNotOnTheWebIsLeftOut(source: String) { #expect(EmbedAddress(source) == nil) }

    @Test func filmsAndSoundsAreLinks() {
        #expect(
            html("<iframe src=\"https://www.youtube.com/embed/abc\" title=\"The  trailer\"></iframe>")
                == "<figure><a href=\"https://www.youtube.com/watch?v=abc\"><img src=\"https://i.ytimg.com/vi/abc/hqdefault.jpg\" alt=\"The trailer (youtube.com)\"></a>"
                + "<figcaption><a href=\"https://www.youtube.com/watch?v=abc\">▶\u{FE0E} The trailer (youtube.com)</a></figcaption></figure>"
        )
        #expect(
            html("<video poster=\"p.jpg\"><source src=\"f.mp4\"></video>")
                == "<figure><a href=\"https://site.example/a/f.mp4\"><img src=\"https://site.example/a/p.jpg\" alt=\"f.mp4 (site.example)\"></a>"
                + "<figcaption><a href=\"https://site.example/a/f.mp4\">▶\u{FE0E} f.mp4 (site.example)</a></figcaption></figure>"
        )
        #expect(
            html("<audio src=\"s.mp3\"></audio>")
                == "<p><a href=\"https://site.example/a/s.mp3\">▶\u{FE0E} s.mp3 (site.example)</a></p>")
        #expect(html("<object data=\"x.swf\"><p>Words</p></object>") == "<p>Words</p>")
        #expect(html("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe><embed>") == "")
    }

    @Test func picturesThatScriptsLoadAreShown() {
        #expect(
            html("<img src=\"data:image/gif;base64,R0lG\" data-src=\"https://site.example/p.jpg\" alt=\"P\">")
                == "<img src=\"https://site.example/p.jpg\" alt=\"P\">")
    }
}
