import Syndicate
import Testing

@testable import SyndicateImport

/// Related pieces, profiles, addresses.
struct PlainTextLinkTests {
    @Test(
        arguments: [
            ("Read | Ten Harbours on Film", "Ten Harbours on Film", nil),
            ("Read |\u{A0}Ten Harbours on Film", "Ten Harbours on Film", nil),
            ("READ | Ten Harbours on Film", "Ten Harbours on Film", nil),
            ("Read: Ten Harbours on Film", "Ten Harbours on Film", nil),
            ("Read more: Ten Harbours on Film", "Ten Harbours on Film", nil),
            ("Also read – Ten Harbours on Film", "Ten Harbours on Film", nil),
            ("Also Read: Who Owns the Sea?", "Who Owns the Sea?", nil),
            ("See also » Ten Harbours on Film", "Ten Harbours on Film", nil),
            ("Related: Ten Harbours on Film", "Ten Harbours on Film", nil),
            ("Related: Ten Harbours https://film.example/ten", "Ten Harbours", "https://film.example/ten"),
            ("Related: Ten Harbours - https://film.example/ten", "Ten Harbours", "https://film.example/ten"),
            ("Read more: Ten Harbours (https://film.example/ten)", "Ten Harbours", "https://film.example/ten"),
            ("Read more: Ten Harbours <https://film.example/ten>", "Ten Harbours", "https://film.example/ten"),
            ("Read more: [Ten Harbours](https://film.example/ten)", "Ten Harbours", "https://film.example/ten"),
            ("Read more: [Ten Harbours](<https://film.example/ten>)", "Ten Harbours", "https://film.example/ten"),
            ("Read more: [Ten Harbours](/ten/)", "Ten Harbours", "/ten/"),
            ("관련 기사: 영화 속 항구", "영화 속 항구", nil),
            ("関連記事：映画の港", "映画の港", nil),
            ("À lire aussi : Dix ports", "Dix ports", nil),
        ] as [(String, String, String?)])
    func relatedPieces(_ line: String, _ title: String, _ url: String?) {
        #expect(RelatedReader.link(TextLine(line)) == RelatedLink(title: title, url: url))
    }

    @Test(arguments: [
        "Read: it is a good book", "Read: It is a good book.", "Related: the film has a cousin", "Read this twice",
        "Readers | Ten",
        "More: of the same", "Watch: the quiet man", "Don’t miss: the last scene", "The plot: a harbour",
    ])
    func prose(_ line: String) {
        #expect(RelatedReader.link(TextLine(line)) == nil)
    }

    @Test(arguments: [
        "FOLLOW US on our social pages and say hello:\u{A0}FACEBOOK\u{A0}|\u{A0}TWITTER (X)\u{A0}|\u{A0}INSTAGRAM",
        "Follow us: FACEBOOK | X | INSTAGRAM", "Follow us on Facebook, X and Instagram.",
        "Facebook · Twitter · Instagram",
        "Facebook • X • Insta", "FACEBOOK / TWITTER / INSTAGRAM", "Facebook/X/Instagram",
        "Find us on Facebook, X & Instagram",
        "Follow us, like us, and stay in touch: Facebook | X (formerly Twitter) | Instagram",
        "Facebook | Twitter/X | Instagram",
        "Follow us:\nFacebook\nX\nInstagram", "팔로우: 페이스북 | 트위터 | 인스타그램", "フォロー：Facebook｜X｜Instagram",
    ])
    func threeProfiles(_ text: String) {
        let line = LineReader.lines(Array(text.replacing("\n", with: "|").utf8)).first?.text ?? ""
        let expected = ["facebook", "x", "instagram"].map { SocialProfile(network: $0) }
        #expect(ProfileReader.find(line) == ProfileReader.Found(profiles: expected))
    }

    @Test(arguments: [
        ("Instagram: @latereel", SocialProfile(network: "instagram", handle: "@latereel")),
        ("Twitter @latereel", SocialProfile(network: "x", handle: "@latereel")),
        ("@latereel on Bluesky", SocialProfile(network: "bluesky", handle: "@latereel")),
        ("Mastodon: @reel@social.example", SocialProfile(network: "mastodon", handle: "@reel@social.example")),
        ("Follow us on Facebook: LateReel", SocialProfile(network: "facebook", handle: "LateReel")),
        (
            "YouTube (https://www.youtube.com/@latereel)",
            SocialProfile(network: "youtube", handle: "@latereel", url: "https://www.youtube.com/@latereel")
        ),
        ("Facebook: facebook.com/latereel", SocialProfile(network: "facebook", url: "https://facebook.com/latereel")),
        (
            "[Threads](https://www.threads.net/@latereel)",
            SocialProfile(network: "threads", handle: "@latereel", url: "https://www.threads.net/@latereel")
        ),
        (
            "https://t.me/latereel",
            SocialProfile(network: "telegram", handle: "@latereel", url: "https://t.me/latereel")
        ),
        (
            "https://mastodon.example/@reel",
            SocialProfile(network: "mastodon", handle: "@reel@mastodon.example", url: "https://mastodon.example/@reel")
        ),
        (
            "https://bsky.app/profile/reel.example",
            SocialProfile(network: "bluesky", handle: "@reel.example", url: "https://bsky.app/profile/reel.example")
        ),
        ("https://de.pinterest.com/reel/", SocialProfile(network: "pinterest", url: "https://de.pinterest.com/reel/")),
        (
            "https://www.reddit.com/r/reel",
            SocialProfile(network: "reddit", handle: "r/reel", url: "https://www.reddit.com/r/reel")
        ),
        (
            "https://www.linkedin.com/company/reel",
            SocialProfile(network: "linkedin", url: "https://www.linkedin.com/company/reel")
        ),
    ])
    func oneProfile(_ text: String, _ profile: SocialProfile) {
        #expect(ProfileReader.find(text) == ProfileReader.Found(profiles: [profile]))
    }

    @Test(arguments: [
        "Facebook", "X", "The film was cut for Facebook", "He left Facebook, Instagram and his wife",
        "Follow the ferry: it leaves at six",
        "Follow us into the harbour", "Facebook | The Harbour | Instagram", "X: The Movie",
        "https://film.example/facebook", "",
        "https://notfacebook.com/reel", "https://facebook.com.example/reel",
    ])
    func noProfiles(_ text: String) {
        #expect(ProfileReader.find(text) == nil)
    }

    @Test(arguments: [
        (
            "see https://film.example/a?b=1&c=2.",
            "see <a href=\"https://film.example/a?b=1&amp;c=2\">https://film.example/a?b=1&amp;c=2</a>."
        ),
        ("(https://film.example/a)", "(<a href=\"https://film.example/a\">https://film.example/a</a>)"),
        ("https://film.example/a_(b)", "<a href=\"https://film.example/a_(b)\">https://film.example/a_(b)</a>"),
        ("<https://film.example>", "&lt;<a href=\"https://film.example\">https://film.example</a>&gt;"),
        (
            "\"https://film.example\"onmouseover=x",
            "\"<a href=\"https://film.example\">https://film.example</a>\"onmouseover=x"
        ),
        ("“https://film.example”", "“<a href=\"https://film.example\">https://film.example</a>”"),
        ("https://film.example/を見て。", "<a href=\"https://film.example/を見て\">https://film.example/を見て</a>。"),
        ("www.film.example", "<a href=\"http://www.film.example\">www.film.example</a>"),
        ("to mara.l+x@film.example.", "to <a href=\"mailto:mara.l+x@film.example\">mara.l+x@film.example</a>."),
        ("HTTP://FILM.EXAMPLE", "<a href=\"HTTP://FILM.EXAMPLE\">HTTP://FILM.EXAMPLE</a>"),
        ("javascript:alert(1)", "javascript:alert(1)"), ("xhttp://film.example", "xhttp://film.example"),
        ("https://", "https://"),
        ("www.film", "www.film"), ("www.", "www."), ("a@b", "a@b"), ("@handle", "@handle"),
        ("@reel@social.example", "@reel@social.example"), ("a@@b.example", "a@@b.example"), ("a@b.c1", "a@b.c1"),
        ("*bold* and _italic_ & <b>", "*bold* and _italic_ &amp; &lt;b&gt;"), ("one\ntwo", "one<br>two"),
        ("\"\u{301}>", "\"\u{301}&gt;"),
    ])
    func inline(_ text: String, _ html: String) {
        var output: [UInt8] = []
        ArticleMarkup.append(inline: text, to: &output)
        #expect(
            String(decoding: output, as: UTF8.self).utf8.elementsEqual(html.utf8),
            "\(String(decoding: output, as: UTF8.self))")
    }
}
