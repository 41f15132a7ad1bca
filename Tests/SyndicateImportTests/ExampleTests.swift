import Syndicate
import SyndicateImport
import Testing

@Suite struct ExampleTests {
    @Test(arguments: [
        (
            "ballerina-review.md", "Ballerina: Revenge, Balanced on One Pointed Toe", "/articles/ballerina-review/",
            "2023-10-09T08:30:00+02:00", ["Mara Lindqvist"], 6
        ),
        (
            "past-lives-ko.md", "‘패스트 라이브즈’, 말하지 않은 문장들의 영화", "/articles/past-lives-ko/", "2024-03-08T09:00:00+09:00",
            ["한지원"], 5
        ),
        (
            "room-tone-podcast.md", "Room Tone: Sound & Silence in Thirty Seconds", "/podcast/room-tone/",
            "2024-01-26T06:00:00+01:00", ["Tomás Brandt"], 4
        ),
        (
            "perfect-days.md", "Perfect Days Finds Its Film in the Time Between", "/articles/perfect-days/",
            "2024-02-24T09:30:00+01:00", ["Ines Okafor"], 5
        ),
        (
            "frame-shapes.md", "Four Shapes of Loneliness: A Short Guide to the Frame", "/articles/frame-shapes/",
            "2024-01-18T10:05:00+01:00", ["Tomás Brandt"], 3
        ),
        (
            "2024-04-12-projectionist-interview.md", "‘Nobody Claps for the Changeover’: A Projectionist Talks",
            "/articles/projectionist-interview/", "2024-04-12T00:00:00+01:00", ["Mara Lindqvist"], 4
        ),
        (
            "double-bills.md", "Double Bills for a Wet Long Weekend", "/articles/double-bills/",
            "2024-05-03T08:15:00+02:00", ["Mara Lindqvist", "Tomás Brandt", "Ruth van Dalen"], 3
        ),
        (
            "meridian-balcony.md", "The Meridian Opens Its Balcony Again", "/articles/meridian-balcony/",
            "2024-06-07T00:00:00+01:00", ["Mara Lindqvist"], 1
        ),
    ])
    func `every article has what its front matter says`(
        name: String, title: String, path: String, date: String, authors: [String], subjects: Int
    ) throws {
        let (read, diagnostics) = try Example.entry(name)
        let entry = try #require(read)
        #expect(diagnostics == [])
        #expect(entry.title == TextConstruct(title))
        #expect(entry.permalink == "https://film-magazine.example" + path)
        #expect(entry.published?.seconds == Timestamp(rfc3339: date)?.seconds)
        #expect(entry.authors.map(\.name) == authors)
        #expect(entry.categories.count == subjects)
        #expect(entry.htmlBody?.contains("<p>") == true)
    }

    @Test func `a draft is left out unless it is wanted`() throws {
        let bytes = try Example.bytes("articles/projector-obituary-draft.md")
        #expect(try read(bytes).entry == nil)
        #expect(try read(bytes, drafts: true).entry?.isDraft == true)
    }

    @Test func `a review is data`() throws {
        let entry = try #require(try Example.entry("ballerina-review.md").entry)
        let review = try #require(entry.review)
        #expect(review.item.type == "Movie")
        #expect(review.item.directors == ["Lee Chung-hyun"])
        #expect(review.item.cast == ["Jeon Jong-seo", "Kim Ji-hoon", "Park Yu-rim"])
        #expect(review.item.released?.precision == .day)
        #expect(review.item.released?.offsetMinutes == nil)
        #expect(review.rating == Rating(4))
        #expect(review.reviewer?.email == "mara@film-magazine.example.com")
        #expect(entry.socialTexts.map(\.network) == ["x", "facebook", "instagram"])
        #expect(
            entry.related.map(\.url) == [
                "https://film-magazine.example/articles/double-bills/",
                "https://film-magazine.example/podcast/room-tone/",
            ])
        #expect(try Example.entry("perfect-days.md").entry?.review?.rating == Rating(9, best: 10, worst: 0))
        #expect(try Example.entry("past-lives-ko.md").entry?.language == "ko")
    }

    @Test func `pictures alone in a paragraph are figures`() throws {
        let entry = try #require(try Example.entry("ballerina-review.md").entry)
        #expect(
            entry.figures.map(\.caption) == [
                "What Min-hee leaves behind would fit in a shoebox, and does.", "Every corridor leads to the same man.",
            ])
        #expect(entry.figures.map(\.credit) == ["Noor Visser", "Noor Visser"])
        #expect(entry.figures[0].url == "https://film-magazine.example/media/ballerina-shoes.jpg")
        #expect(entry.figures[0].type == "image/jpeg")
        #expect(
            entry.htmlBody?.contains(
                """
                <figure><img src="https://film-magazine.example/media/ballerina-corridor.png" alt="A small figure at the end of a \
                corridor of pink and turquoise door frames"><figcaption>Every corridor leads to the same man. <small>Credit: \
                Noor Visser</small></figcaption></figure>
                """) == true)
    }

    @Test func `an episode has its file, its other form and its elements`() throws {
        let entry = try #require(try Example.entry("room-tone-podcast.md").entry)
        let file = try #require(entry.attachments.first)
        #expect(file.url == "https://film-magazine.example/media/room-tone.mp3")
        #expect(file.type == "audio/mpeg")
        #expect(file.length == 30391)
        #expect(file.duration == 30)
        #expect(file.alternates.map(\.type) == ["audio/ogg; codecs=\"opus\""])
        #expect(file.alternates.first?.bitrate == 6802)
        #expect(entry.identifier == Identifier("reel-to-reel-s1e4", isPermalink: false))
        let extensions = entry.extensions
        #expect(extensions.text(.iTunes, "episodeType") == "full")
        #expect(extensions.text(.iTunes, "explicit") == "false")
        #expect(
            extensions.first(.iTunes, "image")?.attribute("href")
                == "https://film-magazine.example/media/room-tone-cover.png")
        #expect(extensions.first(.podcast, "season")?.text == "1")
        #expect(extensions.first(.podcast, "season")?.attribute("name") == "Rooms")
        #expect(
            extensions.first(.podcast, "transcript")?.attribute("url")
                == "https://film-magazine.example/media/room-tone.vtt")
        #expect(extensions.all(.podcast, "person").map(\.text) == ["Tomás Brandt", "Ines Okafor"])
        #expect(extensions.first(.podcast, "soundbite")?.text == "The room speaks")
        #expect(
            extensions.first(.podcast, "license")?.attribute("url") == "https://creativecommons.org/licenses/by/4.0/")
        #expect(
            extensions.first(.podcast, "socialInteract")?.attribute("accountId") == "@desk@social.film-magazine.example"
        )
        #expect(extensions.first(.podcast, "alternateEnclosure") == nil)
        #expect(extensions.first(.iTunes, "duration") == nil)
    }

    @Test func `footnotes and headings have names of their own`() throws {
        let body = try #require(try Example.entry("2024-04-12-projectionist-interview.md").entry?.htmlBody)
        for text in [
            "href=\"#projectionist-interview-fn-lamp\" id=\"projectionist-interview-fnref-lamp\"",
            "<li id=\"projectionist-interview-fn-lamp\">", "href=\"#projectionist-interview-fnref-dots\"",
            "<del>condemned</del>",
            "<th align=\"right\">", "<a href=\"mailto:meridian@film-magazine.example.com\">",
            "<a href=\"https://film-magazine.example/meridian\">",
        ] {
            #expect(body.contains(text), "\(text)")
        }
        let korean = try #require(try Example.entry("past-lives-ko.md").entry?.htmlBody)
        #expect(korean.contains("<h2 id=\"past-lives-ko-스물네-해의-간격\">스물네 해의 간격</h2>"))
    }

    @Test func `a place is written as GeoRSS`() throws {
        let entry = try #require(try Example.entry("meridian-balcony.md").entry)
        #expect(entry.extensions.text(.geoRSS, "point") == "51.9054 4.4867")
        #expect(entry.extensions.text(.geoRSS, "featurename") == "The Meridian, Rotterdam")
        #expect(entry.categories == [Category("Film")])
        #expect(entry.extensions.first(.iTunes, "explicit") == nil)
    }

    @Test func `the site`() throws {
        let site = try Example.site()
        let feed = site.metadata
        #expect(feed.title == "The Late Reel")
        #expect(feed.subtitle == "Films and television, watched to the end of the credits")
        #expect(site.url == "https://film-magazine.example/")
        #expect(feed.permalink == "https://film-magazine.example/")
        #expect(feed.selfURL == "https://film-magazine.example/feed.xml")
        #expect(feed.language == "en-GB")
        #expect(feed.icon == "https://film-magazine.example/media/icon.png")
        #expect(feed.categories == [Category("Film"), Category("Television"), Category("Criticism")])
        #expect(site.offsetMinutes == 60)
        #expect(feed.timeToLive == 60)
        #expect(feed.authors.count == 4)
        #expect(feed.authors[2].name == "한지원")
        #expect(feed.socialProfiles.map(\.network) == ["facebook", "x", "instagram", "mastodon"])
        #expect(feed.links.all(rel: "hub").map(\.href) == ["https://hub.film-magazine.example/"])
        let categories = feed.extensions.all(.iTunes, "category")
        #expect(categories.map { $0.attribute("text") } == ["TV & Film", "Arts"])
        #expect(categories.first?.elements.first?.name == "category")
        #expect(categories.first?.elements.first?.attribute("text") == "Film Reviews")
        #expect(feed.extensions.first(.iTunes, "owner")?.elements.map(\.name) == ["name", "email"])
        #expect(
            feed.extensions.first(.iTunes, "image")?.attribute("href")
                == "https://film-magazine.example/media/podcast-cover.png")
        #expect(feed.extensions.first(.podcast, "locked")?.text == "yes")
        #expect(feed.extensions.first(.podcast, "locked")?.attribute("owner") == "podcast@film-magazine.example.com")
        #expect(feed.extensions.first(.podcast, "funding")?.text == "Keep the projector running")
        #expect(feed.extensions.first(.podcast, "location")?.text == "Rotterdam, the Netherlands")
        #expect(feed.extensions.first(.podcast, "updateFrequency")?.attribute("rrule") == "FREQ=MONTHLY")
        #expect(feed.extensions.first(.podcast, "person")?.text == "Tomás Brandt")
    }
}
