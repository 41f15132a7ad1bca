import Syndicate
import SyndicateChat
import TestSupport
import Testing

/// What holds for the messages of all services.
@Suite struct ChatTests {
    static let services = ChatExporter.all.map(\.descriptor.name)

    @Test(arguments: services)
    func everythingIsTold(service: String) throws {
        let feed = FeedMetadata(title: "The Late Reel")
        #expect(
            try Fixture.matches("\(service)-everything.json", message(fullArticle(), service, feed: feed).text))
        var entry = fullArticle(language: "ko")
        entry.socialTexts = [
            SocialText(network: "x", text: "never here"),
            SocialText(network: service, text: "Our own words: https://reel.example/a_b.\n\n# second\n1. third"),
        ]
        var settings = [("text", "New on the site:\n> today"), ("content", "full")]
        if service != "teams" {
            settings += [("color", "#8A1C2E"), ("username", "Reel & Co"), ("avatar", "https://reel.example/i.png")]
        }
        #expect(try Fixture.matches("\(service)-own.json", message(entry, service, settings, feed: feed).text))
    }

    @Test(arguments: services)
    func littleIsEnough(service: String) throws {
        let feed = FeedMetadata()
        let bare = try message(article("Title", summary: nil, link: nil), service, feed: feed)
        #expect(try Fixture.matches("\(service)-title.json", bare.text))
        #expect(bare.report.isEmpty)
        let link = try message(article(nil, summary: nil), service, feed: feed)
        #expect(link.text.contains("https://film.example.com/quiet"))
        #expect(try message(article(nil, link: nil), service, feed: feed).text.contains("Everybody listens."))
    }

    @Test(
        arguments: services,
        [
            Entry(), article("\u{202E}\u{200B}\u{301}", summary: " \n", link: nil),
            article("", summary: nil, link: "javascript:alert(1)"),
        ])
    func nothingToSayIsAnError(service: String, entry: Entry) {
        do {
            _ = try message(entry, service)
            Issue.record("a message")
        } catch {
            #expect((error as? ExportError)?.code == .content)
        }
    }

    @Test(arguments: services)
    func oneCharacterWithoutEndIsNoMessage(service: String) throws {
        let character = "e" + String(repeating: "\u{301}", count: 40_000)
        do {
            _ = try message(article(character, summary: character, link: nil), service)
            Issue.record("a message")
        } catch {
            #expect((error as? ExportError)?.code == .content)
        }
        #expect(try message(article(character, summary: nil), service).text.contains("https://film.example.com/quiet"))
    }

    @Test(arguments: services)
    func anArticleWithoutHeadlineHasItsLink(service: String) throws {
        let result = try message(article(nil), service)
        #expect(result.text.contains("https://film.example.com/quiet"))
        #expect(result.text.contains("Read more"))
        #expect(result.report.isEmpty)
    }

    @Test(arguments: services)
    func theSameWordsGiveTheSameBytes(service: String) throws {
        #expect(try message(fullArticle(), service).text == message(fullArticle(), service).text)
    }

    @Test(arguments: services)
    func onlyWebAddressesAreLinks(service: String) throws {
        var entry = article(link: "javascript:alert(1)")
        entry.image = Figure(url: "data:image/png;base64,AAAA", alt: "A")
        entry.attachments = [Attachment(url: "file:///etc/passwd", type: "audio/mpeg")]
        let result = try message(entry, service)
        #expect(result.report.losses.map(\.field) == ["link", "image"])
        for scheme in ["javascript:", "data:", "file:"] { #expect(!result.text.contains(scheme)) }
    }

    @Test(arguments: services)
    func picturesThatAreNotShownAreLeftOut(service: String) throws {
        var entry = article()
        entry.image = Figure(url: "https://film.example.com/a.svg?x.png")
        entry.figures = [Figure(url: "https://film.example.com/b.png", alt: "B")]
        let result = try message(entry, service)
        #expect(!result.text.contains("a.svg"))
        #expect(result.text.contains("b.png"))
        #expect(result.report.losses.filter { $0.field == "image" }.count == 1)
        #expect(try !message(entry, service, [("image", "false")]).text.contains("b.png"))
    }

    @Test(arguments: services.filter { $0 != "teams" }, ["red", "#12345", "#+12345", "#1234567", "#gggggg"])
    func colorsThatAreNoneAreErrors(service: String, color: String) {
        #expect(throws: ExportError.self) { try message(article(), service, [("color", color)]) }
    }

    @Test(arguments: services)
    func labelsAreInTheLanguageOfTheArticle(service: String) throws {
        #expect(try message(fullArticle(language: "de-AT"), service).text.contains("Wertung"))
        #expect(try message(fullArticle(language: "zh-Hant-HK"), service).text.contains("評分"))
        #expect(try message(fullArticle(language: "tlh"), service).text.contains("Rating"))
    }

    @Test(arguments: services, hostileParts)
    func nobodyIsCalled(service: String, part: String) throws {
        let names = ["<!channel>", "<!here|x>", "<@U123>", "<@&5>", "@everyone", "@here", "@channel", "<!subteam^S1>"]
        let words = names.map { part.prefix(40) + " " + $0 }.joined(separator: " ")
        var entry = article(words, summary: words)
        entry.content = [Content(text: words)]
        entry.authors = [Person(name: words)]
        entry.socialTexts = [SocialText(network: service, text: words)]
        entry.image = Figure(url: "https://film.example.com/b.png", alt: words, credit: words)
        for settings in [[], [("content", "full"), ("text", words)]] {
            let result = try message(entry, service, settings, feed: FeedMetadata(title: TextConstruct(words)))
            for (_, text) in result.json.strings {
                // Behind a backslash it is text.
                let open = text.replacing("\\<", with: "")
                for call in ["@everyone", "@here", "@channel", "<!channel", "<!here", "<!sub", "<@"] {
                    // A card of Teams calls whom its list of mentions names, and has no such list.
                    #expect(!open.contains(call) || service == "teams")
                }
            }
            #expect(!result.text.contains("\"entities\""))
        }
    }
}
