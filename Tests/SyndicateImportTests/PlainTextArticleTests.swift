import Syndicate
import Testing

@testable import SyndicateImport

/// Whole articles.
struct PlainTextArticleTests {
    /// An editor's paste: headline, standfirst, headings, captions in two lines, related pieces, profiles.
    static let paste = """
        The Last Ferry (2022) Review: A Quiet Korean Thriller by the Sea

        In this small film, director Mira Sol sends two strangers to a harbour and takes away their watches. Starring Jun Ha and Ivo Brandt, it is slower than it looks.

        The People: Two Strangers and a Lamp

        Jun Ha and Ivo Brandt on a poster in blue and grey
        Ivo Brandt and Jun Ha wait for the ferry.

        Jun Ha, who was a lighthouse keeper the last time we saw her, plays a woman who repairs clocks. It is a joke that the film never makes.

        The Plot: A Ferry That Is Late:

        Whoever has missed the ferry stays. That is all, and it is enough for an hour and a half.

        The gulls are good, too.

        A Villain in a Yellow Coat

        Ivo Brandt in a yellow coat under a lamp
        Ivo Brandt in a scene from The Last Ferry

        He says little. When he does, the sea answers.

        The Verdict

        See it by night, and with somebody who does not mind waiting.

        Come back soon for more from the coast! In the meantime,\u{A0} here is what else we have seen:

        Read |\u{A0} Ten Harbours on Film

        Read |\u{A0} Who Owns the Sea?

        FOLLOW US on our social pages and tell us what you think:\u{A0} FACEBOOK\u{A0} |\u{A0} TWITTER (X)\u{A0} |\u{A0} INSTAGRAM
        """

    static let body = """
        <p>In this small film, director Mira Sol sends two strangers to a harbour and takes away their watches. Starring Jun Ha and Ivo Brandt, it is slower than it looks.</p>
        <h2>The People: Two Strangers and a Lamp</h2>
        <figure aria-label="Jun Ha and Ivo Brandt on a poster in blue and grey"><figcaption>Ivo Brandt and Jun Ha wait for the ferry.</figcaption></figure>
        <p>Jun Ha, who was a lighthouse keeper the last time we saw her, plays a woman who repairs clocks. It is a joke that the film never makes.</p>
        <h2>The Plot: A Ferry That Is Late</h2>
        <p>Whoever has missed the ferry stays. That is all, and it is enough for an hour and a half.</p>
        <p>The gulls are good, too.</p>
        <h2>A Villain in a Yellow Coat</h2>
        <figure aria-label="Ivo Brandt in a yellow coat under a lamp"><figcaption>Ivo Brandt in a scene from The Last Ferry</figcaption></figure>
        <p>He says little. When he does, the sea answers.</p>
        <h2>The Verdict</h2>
        <p>See it by night, and with somebody who does not mind waiting.</p>
        <p>Come back soon for more from the coast!</p>
        """

    static func article(_ text: String) -> PlainArticle { ArticleReader.read(LineReader.lines(Array(text.utf8))) }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{85}"])
    func anEditorsPaste(_ lineBreak: String) {
        let article = Self.article(Self.paste.replacing("\n", with: lineBreak))
        #expect(article.title == "The Last Ferry (2022) Review: A Quiet Korean Thriller by the Sea")
        #expect(article.standfirst?.utf8.starts(with: "In this small film".utf8) == true)
        #expect(ArticleMarkup.html(article.blocks) == Self.body)
        #expect(
            article.figures.map(\.alt) == [
                "Jun Ha and Ivo Brandt on a poster in blue and grey", "Ivo Brandt in a yellow coat under a lamp",
            ])
        #expect(
            article.figures.map(\.caption) == [
                "Ivo Brandt and Jun Ha wait for the ferry.", "Ivo Brandt in a scene from The Last Ferry",
            ])
        #expect(
            article.related == [RelatedLink(title: "Ten Harbours on Film"), RelatedLink(title: "Who Owns the Sea?")])
        #expect(article.profiles == ["facebook", "x", "instagram"].map { SocialProfile(network: $0) })
        #expect(
            article.removed.map(\.text) == [
                "In the meantime,\u{A0} here is what else we have seen:".replacing("\u{A0} ", with: " ")
            ])
        #expect(article.removed.map(\.line) == [29])
    }

    @Test func theSamePasteBrokenAtSeventyTwoColumns() {
        var lines: [String] = []
        for line in Self.paste.replacing("\u{A0}", with: "").split(separator: "\n", omittingEmptySubsequences: false) {
            var current = ""
            for word in line.split(separator: " ") {
                if !current.isEmpty, current.count + 1 + word.count > 72 {
                    lines.append(current)
                    current = String(word)
                } else {
                    current += current.isEmpty ? String(word) : " " + word
                }
            }
            lines.append(current)
        }
        let article = Self.article(lines.joined(separator: "\n"))
        #expect(article.title == "The Last Ferry (2022) Review: A Quiet Korean Thriller by the Sea")
        #expect(ArticleMarkup.html(article.blocks) == Self.body)
        #expect(article.related.count == 2)
        #expect(article.profiles.count == 3)
    }

    @Test func paragraphsWithoutBlankLines() {
        let long =
            String(repeating: "The ferry leaves at six, and whoever has missed it stays. ", count: 3) + "So it is."
        let article = Self.article(
            "A Headline\n\(long)\nThe Harbour\n\(long)\n\(long)\nRead | Ten Harbours\nFollow us: Facebook | X")
        #expect(article.title == "A Headline")
        #expect(
            ArticleMarkup.html(article.blocks) == "<p>\(long)</p>\n<h2>The Harbour</h2>\n<p>\(long)</p>\n<p>\(long)</p>"
        )
        #expect(article.related.map(\.title) == ["Ten Harbours"])
        #expect(article.profiles.map(\.network) == ["facebook", "x"])
    }

    @Test(arguments: [
        // Headings
        ("The Harbour\n\nIt rains.", "<h2>The Harbour</h2>\n<p>It rains.</p>"),
        ("The Harbour:\n\nIt rains.", "<h2>The Harbour</h2>\n<p>It rains.</p>"),
        ("## the harbour.\n\nIt rains.", "<h2>the harbour.</h2>\n<p>It rains.</p>"),
        ("### Deeper\nIt rains.", "<h3>Deeper</h3>\n<p>It rains.</p>"),
        ("the harbour.\n------------\nIt rains.", "<h2>the harbour.</h2>\n<p>It rains.</p>"),
        (
            "1. The Harbour\n\nIt rains.\n\n2. The Lamp\n\nIt is lit.",
            "<h2>1. The Harbour</h2>\n<p>It rains.</p>\n<h2>2. The Lamp</h2>\n<p>It is lit.</p>"
        ),
        ("It rains.\n\nThe Harbour", "<p>It rains.</p>\n<p>The Harbour</p>"),
        (
            "It rains.\n\nPart One\n\nThe Harbour\n\nIt rains.",
            "<p>It rains.</p>\n<h2>Part One</h2>\n<h2>The Harbour</h2>\n<p>It rains.</p>"
        ),
        (
            "A short standfirst without an end\n\nThe Harbour\n\nIt rains.",
            "<p>A short standfirst without an end</p>\n<h2>The Harbour</h2>\n<p>It rains.</p>"
        ),
        (
            "Jun Ha\n\nIvo Brandt\n\nMira Sol\n\nThe Harbour\n\nIt rains.",
            "<p>Jun Ha</p>\n<p>Ivo Brandt</p>\n<p>Mira Sol</p>\n<h2>The Harbour</h2>\n<p>It rains.</p>"
        ),
        (
            "Director: Mira Sol\n\nCast: Jun Ha\n\nLength: Ninety minutes\n\nIt rains.",
            "<p>Director: Mira Sol</p>\n<p>Cast: Jun Ha</p>\n<p>Length: Ninety minutes</p>\n<p>It rains.</p>"
        ),
        ("결말\n\n비가 온다.", "<h2>결말</h2>\n<p>비가 온다.</p>"),
        // Captions
        (
            "A quay in the rain\nThe quay of the title.\nPhoto: Noor Visser\n\nIt rains.",
            "<figure aria-label=\"A quay in the rain\"><figcaption>The quay of the title. <small>Noor Visser</small></figcaption></figure>\n<p>It rains.</p>"
        ),
        (
            "A quay in the rain\nThe quay of the title (Photo: Noor Visser)\n\nIt rains.",
            "<figure aria-label=\"A quay in the rain\"><figcaption>The quay of the title <small>Noor Visser</small></figcaption></figure>\n<p>It rains.</p>"
        ),
        (
            "A quay in the rain\nThe quay of the title.\n\nImage credit: Noor Visser\n\nIt rains.",
            "<figure aria-label=\"A quay in the rain\"><figcaption>The quay of the title. <small>Noor Visser</small></figcaption></figure>\n<p>It rains.</p>"
        ),
        (
            "The quay of the title.\nPhoto: Noor Visser\n\nIt rains.",
            "<figure><figcaption>The quay of the title. <small>Noor Visser</small></figcaption></figure>\n<p>It rains.</p>"
        ),
        (
            "https://film.example/quay.jpg\nA quay \"in\" the rain\nThe quay of the title.\n\nIt rains.",
            "<figure><img src=\"https://film.example/quay.jpg\" alt=\"A quay &quot;in&quot; the rain\"><figcaption>The quay of the title.</figcaption></figure>\n<p>It rains.</p>"
        ),
        (
            "Image: /media/quay.jpg\nAlt: A quay\nCaption: The quay.\nCredit: Noor\n\nIt rains.",
            "<figure><img src=\"/media/quay.jpg\" alt=\"A quay\"><figcaption>The quay. <small>Noor</small></figcaption></figure>\n<p>It rains.</p>"
        ),
        ("It rains.\n\nMara Lindqvist\nFilm critic", "<p>It rains.</p>\n<p>Mara Lindqvist<br>Film critic</p>"),
        // Lists, quotations, breaks
        (
            "What you need:\n- a coat\n- a lamp\n\nIt rains.",
            "<p>What you need:</p>\n<ul><li>a coat</li><li>a lamp</li></ul>\n<p>It rains.</p>"
        ),
        ("* a\n\n* b", "<ul><li>a</li><li>b</li></ul>"),
        ("• a\n  which goes on\n• b", "<ul><li>a which goes on</li><li>b</li></ul>"),
        ("1. a.\n2. b.", "<ol><li>a.</li><li>b.</li></ol>"),
        ("3) a.\n4) b.", "<ol start=\"3\"><li>a.</li><li>b.</li></ol>"),
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        ("- a\n\n1. b.", "<ul><li>a</li></ul>\n<ol><li>b.</li></ol>"),
        (
            "> It rains.\n> And rains.\n>\n> It stops.",
            "<blockquote><p>It rains.<br>And rains.</p><p>It stops.</p></blockquote>"
        ),
        ("It rains.\n\n* * *\n\nIt stops.", "<p>It rains.</p>\n<hr>\n<p>It stops.</p>"),
        ("It rains.\n\n###", "<p>It rains.</p>"),
        ("Roses\nviolets\nsugar", "<p>Roses<br>violets<br>sugar</p>"),
    ])
    func blocks(_ text: String, _ html: String) {
        let result = ArticleMarkup.html(Self.article("The Headline\n\n" + text).blocks)
        #expect(result == html)
    }

    @Test(
        arguments: [
            ("Headline only", "Headline only", ""),
            (
                "A headline that goes on over\nthe end of its line\n\nIt rains.",
                "A headline that goes on over the end of its line", "<p>It rains.</p>"
            ),
            (
                "The ferry leaves at six, and whoever has\nmissed it stays in the harbour.\n\nIt rains.", nil,
                "<p>The ferry leaves at six, and whoever has missed it stays in the harbour.</p>\n<p>It rains.</p>"
            ),
            ("# Headline\n\nIt rains.", "Headline", "<p>It rains.</p>"),
            ("Headline\n========\nIt rains.", "Headline", "<p>It rains.</p>"),
            ("Title: Headline\n\nIt rains.", "Headline", "<p>It rains.</p>"),
            ("***\n\nHeadline!\n\nIt rains.", "Headline!", "<p>It rains.</p>"),
            ("Headline\nIt rains and rains.", "Headline", "<p>It rains and rains.</p>"),
            ("\n\n\n  Headline\n\n\n\nIt rains.", "Headline", "<p>It rains.</p>"),
            ("1. Januar\n\nEs regnet.", "1. Januar", "<p>Es regnet.</p>"),
        ] as [(String, String?, String)])
    func headlines(_ text: String, _ title: String?, _ html: String) {
        let article = Self.article(text)
        #expect(article.title == title)
        #expect(ArticleMarkup.html(article.blocks) == html)
    }

    @Test func runningTextHasNoHeadline() {
        let text = String(repeating: "The ferry leaves at six and nobody has a watch. ", count: 8)
        #expect(Self.article(text).title == nil)
        #expect(Self.article(text).blocks.count == 1)
        #expect(Self.article("- a\n- b").title == nil)
    }

    @Test func aKnownTitleIsTakenFromTheTextOnlyWhereItIsTheSame() {
        let lines = LineReader.lines(Array("The Harbour\n\nIt rains.".utf8))
        #expect(ArticleReader.read(lines, knownTitle: "The Harbour").blocks == [.paragraph("It rains.")])
        #expect(
            ArticleReader.read(lines, knownTitle: "Another").blocks == [
                .heading(level: 2, "The Harbour"), .paragraph("It rains."),
            ])
    }

    @Test func theStandfirstIsTheFirstParagraphAboveTheFirstHeading() {
        #expect(Self.article("H\n\nLead.\n\nThe Harbour\n\nIt rains.").standfirst == "Lead.")
        #expect(Self.article("H\n\nAlt line\nA caption.\n\nLead.\n\nThe Harbour\n\nIt rains.").standfirst == "Lead.")
        #expect(Self.article("H\n\nThe Harbour\n\nIt rains.\n\nAnd rains.").standfirst == nil)
        #expect(Self.article("H\n\nThe only paragraph.").standfirst == nil)
    }

    @Test func leadInsAreLeftOutAndTheRestStays() {
        #expect(Self.article("H\n\nIt rains.\n\nSee these:\n\nRead | A").blocks == [.paragraph("It rains.")])
        #expect(Self.article("H\n\nIt rains. See these:\n\nRead | A").blocks == [.paragraph("It rains.")])
        #expect(
            Self.article("H\n\nIt rains.\n\nRelated articles\n\n- A\n- [B](https://film.example/b)").related == [
                RelatedLink(title: "A"), RelatedLink(title: "B", url: "https://film.example/b"),
            ])
        #expect(
            Self.article("H\n\nIt rains.\n\nRead more:\nA\nB https://film.example/b").related.map(\.title) == [
                "A", "B",
            ])
        #expect(
            Self.article("H\n\nIt rains.\n\nRead more: A\nhttps://film.example/a").related == [
                RelatedLink(title: "A", url: "https://film.example/a")
            ])
        #expect(Self.article("H\n\nIt rains.\n\nSee these:\n\nIt stops.").blocks.count == 3)
    }

    @Test func whatStandsAtTheEnd() {
        let article = Self.article(
            "H\n\nIt rains.\n\nTags: sea, ferry\n\nFollow us:\n\nFacebook: @reel\n\n- Instagram: @reel\n\n© 2024 The Late Reel"
        )
        #expect(article.metadata.categories == ["sea", "ferry"])
        #expect(article.profiles.map(\.network) == ["facebook", "instagram"])
        #expect(article.blocks == [.paragraph("It rains."), .paragraph("© 2024 The Late Reel")])
        let other = Self.article(
            "H\n\nIt rains.\n\nWords: Mara Lindqvist\n\nTags: sea, ferry\n\nFollow us:\n\nFacebook: @reel\n\nInstagram: @reel\n\n* * *"
        )
        #expect(other.metadata.categories == ["sea", "ferry"])
        #expect(other.metadata.authors.map(\.name) == ["Mara Lindqvist"])
        #expect(other.profiles.map(\.network) == ["facebook", "instagram"])
        #expect(other.blocks == [.paragraph("It rains.")])
        #expect(Self.article("H\n\nIt rains.\nFollow us: Facebook | X").blocks == [.paragraph("It rains.")])
        #expect(
            Self.article("H\n\nIt rains. Thank you! Follow us: Facebook | X").blocks == [
                .paragraph("It rains. Thank you!")
            ])
        #expect(Self.article("H\n\nFacebook | X\n\nIt rains.").profiles.isEmpty)
    }
}
