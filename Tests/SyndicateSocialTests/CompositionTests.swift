import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// What a post is made of, and what is left out of it.
@Suite struct CompositionTests {
    @Test func headlineSummaryLinkAndTags() throws {
        let entry = article(tags: ["Korean cinema", "thriller", "third"])
        #expect(
            try post(entry, "x")
                == "A Quiet Film\n\nNobody speaks. Everybody listens.\n\nhttps://film.example.com/quiet\n\n#KoreanCinema #thriller"
        )
    }

    @Test func ownWordsComeFirst() throws {
        var entry = article(tags: ["quiet", "film"])
        entry.socialTexts = [SocialText(network: "twitter", text: "Hush. #Quiet\nhttps://film.example.com/quiet")]
        #expect(try post(entry, "x") == "Hush. #Quiet\nhttps://film.example.com/quiet\n\n#film")
        #expect(try post(entry, "threads").hasPrefix("A Quiet Film"))
    }

    @Test func theBodySpeaksWhereThereIsNoSummary() throws {
        var entry = article(summary: nil)
        entry.content = [
            Content(
                html:
                    "<h2>No</h2><figure><p>no</p></figure><p>The <i>first</i> words.</p><blockquote><p>q</p></blockquote><p>Then.</p>"
            )
        ]
        #expect(try post(entry, "x").contains("A Quiet Film\n\nThe first words.\n\nhttps"))
        entry.content = [Content(text: "Plain words.\n\nMore.")]
        #expect(try post(entry, "facebook").contains("Film\n\nPlain words.\n\nhttps"))
    }

    @Test func ratingsStandWhereTheNetworkHasThem() throws {
        var entry = article()
        entry.authors = [Person(name: "Mara")]
        entry.review = Review(of: ReviewedItem(name: "Quiet"), rating: Rating(4))
        #expect(try post(entry, "x").hasPrefix("A Quiet Film ★★★★☆\n"))
        #expect(try post(entry, "facebook").contains("\n\n★★★★☆ · By Mara\n\n"))
        entry.review?.rating = Rating(9)
        let (text, report) = try posted(entry, "x")
        #expect(!text.contains("9"))
        #expect(report.losses.map(\.field) == ["rating"])
    }

    @Test func sentencesThenWordsAreCut() throws {
        let long =
            "First it is quiet. " + String(repeating: "Then somebody coughs and nobody knows who it was, ", count: 9)
        let (text, report) = try posted(article(summary: long), "x")
        #expect(text.hasSuffix("who it was…\n\nhttps://film.example.com/quiet"))
        #expect(report.losses.map(\.field) == ["summary"])
        let sentences = String(repeating: "Nobody speaks in this film at all. ", count: 20)
        #expect(try post(article(summary: sentences), "x").contains("at all.\n\nhttps"))
    }

    @Test func anEllipsisIsNoPartOfALink() throws {
        let summary = String(repeating: "see https://other.example.com/a/b and ", count: 20)
        let text = try post(article(summary: summary), "bluesky")
        let links = try values(text, "bluesky", .url)
        #expect(Set(links) == ["https://other.example.com/a/b", "https://film.example.com/quiet"])
    }

    @Test(arguments: ["x", "bluesky", "threads", "mastodon", "reddit"])
    func textsWithoutSpacesAreCut(_ network: String) throws {
        let words = String(repeating: "말하지않은문장들의영화", count: 100)
        let text = try post(article(words, language: "ko"), network)
        #expect(text.contains("…\n\nhttps://film.example.com/quiet"))
    }

    @Test func handlesComeFromProfilesAlone() throws {
        var feed = FeedMetadata(title: "Reel")
        var star = Person(name: "Jeon Jong-seo")
        star.socialProfiles = [
            SocialProfile(network: "x", handle: "jeon"), SocialProfile(network: "instagram", handle: "@j.s"),
        ]
        var broken = Person(name: "Everybody")
        broken.socialProfiles = [SocialProfile(network: "x", handle: "no such name")]
        feed.people = [star, broken]
        var entry = article(summary: "Jeon Jong-seo says nothing. Everybody listens.")
        entry.authors = [Person(name: "Mara")]
        var item = ReviewedItem(name: "Quiet")
        item.directors = ["Lee"]
        entry.review = Review(of: item)
        let (text, report) = try posted(entry, "x", [("handle", "Mara=@mara"), ("handle", "Lee=lee_ch")], feed: feed)
        #expect(
            text
                == "A Quiet Film\n\nJeon Jong-seo (@jeon) says nothing. Everybody listens.\n\nBy @mara\n\n@lee_ch\n\nhttps://film.example.com/quiet"
        )
        #expect(report.losses.map(\.field) == ["mention"])
        #expect(try post(entry, "threads", feed: feed).contains("Jeon Jong-seo says"))
        #expect(throws: ExportError.self) { try post(entry, "x", [("handle", "nobody")]) }
    }

    @Test(arguments: [
        ("x", "reply", "A Quiet Film\n\nNobody speaks. Everybody listens.\n\n---\n\nhttps://film.example.com/quiet"),
        ("instagram", "bio", "A Quiet Film\n\nNobody speaks. Everybody listens.\n\nLink in bio."),
        ("facebook", "attached", "A Quiet Film\n\nNobody speaks. Everybody listens."),
        ("x", "none", "A Quiet Film\n\nNobody speaks. Everybody listens."),
        ("reddit", "attached", "A Quiet Film\n\nhttps://film.example.com/quiet"),
        ("reddit", "first", "A Quiet Film\n\nNobody speaks. Everybody listens.\n\nhttps://film.example.com/quiet"),
    ])
    func linksGoWhereTheyAreWanted(_ network: String, _ link: String, _ text: String) throws {
        var entry = article()
        entry.image = Figure(url: "https://film.example.com/a.jpg", alt: "A hall")
        #expect(try post(entry, network, [("link", link)]) == text)
    }

    @Test func instagramNeedsAPicture() throws {
        var entry = article()
        #expect(throws: ExportError.self) { try post(entry, "instagram") }
        entry.image = Figure(url: "https://film.example.com/a.svg", alt: "A hall")
        #expect(throws: ExportError.self) { try post(entry, "instagram") }
        entry.image = Figure(url: "https://film.example.com/a.png")
        #expect(try posted(entry, "instagram").report.findings.map(\.rule) == ["missing-alt"])
        entry.image = Figure(alt: "A hall")
        #expect(try posted(entry, "instagram").report.findings.map(\.rule) == ["missing-image"])
    }

    @Test func markdownShowsWhatIsWritten() throws {
        let entry = article(summary: "*Quiet* is [very] quiet: https://a.example/b_c")
        #expect(
            try post(entry, "reddit", [("link", "first")]).contains(
                "\\*Quiet\\* is \\[very\\] quiet: https://a.example/b_c"))
    }

    @Test func aServerTellsItsLimits() throws {
        let instance = #"{"configuration":{"statuses":{"max_characters":80,"characters_reserved_per_url":10}}}"#
        let entry = article(summary: String(repeating: "Nobody speaks. ", count: 20))
        let text = try post(entry, "mastodon", [("instance", instance)])
        #expect(
            text == "A Quiet Film\n\nNobody speaks. Nobody speaks. Nobody speaks.\n\nhttps://film.example.com/quiet")
        #expect(try measure(text, "mastodon", [("instance", instance)]).limit == 80)
        #expect(try measure("https://film.example.com/quiet", "mastodon", [("instance", instance)]).used == 10)
        #expect(throws: ExportError.self) { try post(entry, "mastodon", [("instance", "{}")]) }
        #expect(try measure("a", "mastodon", [("instance", "<")]).warnings.map(\.code) == ["invalid-instance"])
    }

    @Test func longPostsAreAnOption() throws {
        let entry = article(summary: String(repeating: "Nobody speaks. ", count: 100))
        #expect(try post(entry, "x", [("long", "true")]).count > 1400)
    }

    @Test func nothingIsNoPost() throws {
        for exporter in SocialExporter.all {
            #expect(throws: ExportError.self) { try exporter.document(FeedMetadata(), [Entry()]) }
        }
    }

    /// The tags of the words are tags of the post.
    @Test(arguments: [("threads", 1), ("instagram", 5), ("x", 2)])
    func tagsOfTheWordsCount(_ network: String, _ count: Int) throws {
        var entry = article(
            "A #Quiet Film", summary: "Nobody #speaks.", tags: ["quiet", "one", "two", "three", "four", "five"])
        entry.image = Figure(url: "https://film.example.com/a.jpg", alt: "A hall")
        let (text, report) = try posted(entry, network)
        #expect(try values(text, network, .hashtag).count == max(count, 2))
        #expect(report.findings.map(\.rule) == (network == "threads" ? ["many-tags"] : []))
    }

    @Test func handlesOnMastodonNameTheirServer() throws {
        var entry = article()
        entry.authors = [Person(name: "Mara")]
        let (text, report) = try posted(entry, "mastodon", [("handle", "Mara=@mara")])
        #expect(!text.contains("@mara"))
        #expect(report.losses.map(\.field) == ["mention"])
        #expect(try post(entry, "mastodon", [("handle", "Mara=@mara@film.example")]).contains("(@mara@film.example)"))
    }

    @Test func aReviewersHandleIsFoundByAnyNameOfTheNetwork() throws {
        var entry = article(summary: "Mara says nothing.")
        var reviewer = Person(name: "Mara")
        reviewer.socialProfiles = [SocialProfile(network: "Twitter", handle: "mara")]
        entry.review = Review(of: ReviewedItem(name: "Quiet"))
        entry.review?.reviewer = reviewer
        #expect(try post(entry, "x").contains("Mara (@mara) says"))
    }

    @Test(arguments: ["telegram", "reddit"])
    func whereWordsForAPictureHaveNoPlaceItIsTold(_ network: String) throws {
        var entry = article()
        entry.image = Figure(url: "https://film.example.com/a.jpg", alt: "A hall")
        let report = try posted(entry, network, [("media", "all")]).report
        #expect(report.losses.map(\.field) == ["alt"])
        entry.image?.alt = nil
        #expect(try posted(entry, network, [("media", "all")]).report.findings.isEmpty)
    }
}
