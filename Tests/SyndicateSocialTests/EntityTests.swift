import Syndicate
import SyndicateSocial
import Testing

@Suite struct EntityTests {
    @Test(arguments: [
        ("see example.com.", ["example.com"]), ("日本example.com中国", ["example.com"]),
        ("http://bücher.de/ä(b)c!", ["http://bücher.de/ä(b)c"]),
        ("https://президент.рф/news", ["https://президент.рф/news"]),
        ("xn--bcher-kva.example xn--bcher-kva.de", ["xn--bcher-kva.de"]), ("mail@example.com", []),
        ("-example.com a_example.com", []), ("http://a.com:80/x?y=z&", ["http://a.com:80/x?y=z&"]),
        ("a.co.kr/((x)) http://t.co/abc-d", ["a.co.kr/((x))", "http://t.co/abc"].map { $0 }),
        ("HTTP://EXAMPLE.COM/A", ["HTTP://EXAMPLE.COM/A"]), ("\u{202B}test.com\u{202C}", ["test.com"]),
        ("one.comの二.netで", ["one.com"]), ("file.swift notes.txt", []),
    ])
    func xFindsLinks(text: String, links: [String]) throws {
        #expect(try values(text, "x", .url) == links)
    }

    @Test(arguments: [
        (
            "#film #영화 #映画 #кино #सिनेमा #ภาพยนตร์ #فيلم #סרט",
            ["film", "영화", "映画", "кино", "सिनेमा", "ภาพยนตร์", "فيلم", "סרט"]
        ),
        ("#1 #1a a#b &#c #d#e ##f", ["1a", "f"]), ("#️⃣ #️a", []), ("#a😀#b", ["a", "b"]), ("x.com/#frag #real", ["real"]),
    ])
    func xFindsTags(text: String, tags: [String]) throws {
        #expect(try values(text, "x", .hashtag) == tags)
    }

    @Test(arguments: [
        ("@a/list-1 @b/2 RT@c ert@d", ["a", "b", "c"]), ("＠wide, 日@mid @é", ["wide", "mid"]), ("@a@b x@c", []),
        ("https://x.com/@path", []),
    ])
    func xFindsMentions(text: String, names: [String]) throws {
        #expect(try values(text, "x", .mention) == names)
    }

    @Test(arguments: [
        ("$A $ABCDEF $ABCDEFG $A.B $A.BCD $1", ["A", "ABCDEF", "A.B", "A"]), ("x$A ($B)", []),
    ])
    func xFindsCashtags(text: String, signs: [String]) throws {
        #expect(try values(text, "x", .cashtag) == signs)
    }

    @Test func placesAreGivenInAllUnits() throws {
        let entity = try #require(try measure("😀é #한국", "x").entities.first)
        #expect(entity.kind == .hashtag)
        #expect(entity.value == "한국")
        #expect(entity.utf8 == 7..<14)
        #expect(entity.utf16 == 4..<7)
        #expect(entity.scalars == 3..<6)
    }

    @Test(arguments: [
        (
            "@mara.bsky.social's (@b.com) @nobody @c.test.", TextEntity.Kind.mention,
            ["mara.bsky.social", "b.com", "c.test"]
        ),
        ("example.com/a) (https://b.de/c). d.invalid", .url, ["example.com/a", "https://b.de/c"]),
        ("＃영화 #a\u{200D}b #1 #!? #x…", .hashtag, ["영화", "a", "x"]),
        ("$abc ($D) $toolong $A1,", .cashtag, ["ABC", "D", "A1"]),
    ])
    func blueskyFindsFacets(text: String, kind: TextEntity.Kind, found: [String]) throws {
        #expect(try values(text, "bluesky", kind) == found)
    }

    @Test(arguments: [
        (
            "See https://film.example/a_(b), or HTTP://Localhost.test:80/x?y#z.",
            ["https://film.example/a_(b)", "HTTP://Localhost.test:80/x?y#z"]
        ),
        ("(https://film.example/a) https://film.com/b!", ["https://film.example/a", "https://film.com/b"]),
        ("xhttps://film.example http:// https://nodot https://film.example/한국", ["https://film.example/한국"]),
        ("<https://film.example/?a=b&c=d>", ["https://film.example/?a=b&c=d"]),
    ])
    func linksWithSchemeNeedNoKnownDomain(text: String, links: [String]) throws {
        for network in ["facebook", "instagram", "threads", "linkedin", "telegram", "reddit"] {
            #expect(try values(text, network, .url) == links)
        }
    }

    /// A tag inside a link is a part of it.
    @Test(arguments: SocialMeter.all.map(\.descriptor.name))
    func linksHideWhatIsInThem(network: String) throws {
        let entities = try measure("https://film.com/#tag #real", network).entities
        #expect(entities.filter { $0.kind == .hashtag }.map(\.value) == ["real"])
    }

    /// Each is a hundred kilobytes; what is not linear takes minutes.
    @Test(arguments: [
        "#", "@", "a.", ".", "-", "a-", "日-", "日.", "a_.", "http://", "(", "a.com/(", "$", "\u{301}",
        "\u{1112}\u{1161}", "👨\u{200D}",
        "1\u{FE0F}", "🇰", "a.com", "#a", "xn--", "#\u{1F3FB}", "@a.", "t.co/", "http://http://", "https://a.b(",
        "https://a)",
    ])
    func hostileTextsAreLinear(part: String) throws {
        let text = String(repeating: part, count: 100_000 / part.utf8.count)
        for network in ["x", "bluesky", "mastodon", "linkedin"] {
            let result = try measure(text, network)
            #expect(result.bytes == text.utf8.count)
            #expect(result.entities.allSatisfy { $0.utf8.upperBound <= result.bytes })
        }
    }
}
