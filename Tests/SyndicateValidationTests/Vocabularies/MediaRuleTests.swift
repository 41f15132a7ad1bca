import Testing

@testable import SyndicateValidation

/// Media RSS: each rule broken, and kept.
@Suite struct MediaRuleTests {
    @Test(arguments: cases)
    func finds(_ example: FragmentCase) {
        #expect(example.found() == example.rules)
    }

    @Test func everyRuleOfTheVocabularyIsBrokenOnce() {
        let broken = Self.cases.reduce(into: Set<String>()) { $0.formUnion($1.rules) }
        #expect(Set(Vocabulary.media.rules.map(\.id)).subtracting(broken) == ["media-rss-namespace"])
    }

    private static let content =
        "<media:content url=\"https://film.example/1.mp4\" type=\"video/mp4\" medium=\"video\"/>"

    private static func of(_ attributes: String) -> String {
        "<media:content url=\"https://film.example/1.mp4\" \(attributes)/>"
    }

    static let cases: [FragmentCase] = [
        .init(.item, content), .init(.item, "<media:group>\(content)\(content)</media:group>"),
        .init(.item, "<media:group>\(content)</media:group>", "media-group-without-alternatives"),
        .init(
            .item, "<media:group>\(of("isDefault=\"true\""))\(of("isDefault=\"true\""))</media:group>",
            "multiple-media-defaults"),
        .init(.channel, content, "undefined-element"),
        .init(.item, "<media:content/>", "media-content-without-address"),
        .init(.item, "<media:content><media:player url=\"https://film.example/p\"/></media:content>"),
        .init(
            .item,
            of(
                "duration=\"12.5\" fileSize=\"5\" bitrate=\"128\" framerate=\"25\" samplingrate=\"44.1\" channels=\"2\" lang=\"ko\""
            )),
        .init(.item, of("duration=\"long\""), "invalid-float"),
        .init(.item, of("fileSize=\"0\""), "invalid-positive-integer"),
        .init(.item, of("fileSize=\"\""), "invalid-positive-integer"),
        .init(.item, of("width=\"\""), "invalid-positive-integer"),
        .init(.item, of("height=\"\""), "invalid-positive-integer"),
        .init(.item, of("duration=\"\""), "invalid-float"), .init(.item, of("type=\"\""), "invalid-mime-attribute"),
        .init(.item, of("medium=\"\""), "invalid-media-medium"),
        .init(.item, "<media:content url=\"\"/>", "media-content-without-address"),
        .init(.item, of("channels=\"-1\""), "invalid-non-negative-integer"),
        .init(.item, of("lang=\"klingon\""), "invalid-language"),
        .init(.item, of("medium=\"film\""), "invalid-media-medium"),
        .init(.item, of("expression=\"part\""), "invalid-media-expression"),
        .init(.item, of("isDefault=\"yes\""), "invalid-true-false"),
        .init(.item, of("type=\"mp4\""), "invalid-mime-attribute"),
        .init(.item, of("size=\"5\""), "unexpected-attribute"),
        .init(.item, "<media:content url=\"1.mp4\"/>", "invalid-full-link"),
        .init(
            .item,
            "<media:thumbnail url=\"https://film.example/1.jpg\" width=\"75\" height=\"50\" time=\"12:05:01.123\"/>"),
        .init(.item, "<media:thumbnail width=\"75\"/>", "missing-attribute"),
        .init(.item, "<media:thumbnail url=\"https://film.example/1.jpg\" time=\"noon\"/>", "invalid-npt-time"),
        .init(
            .item, "<media:thumbnail url=\"https://film.example/1.jpg\" width=\"wide\"/>", "invalid-positive-integer"),
        .init(.item, "<media:title type=\"html\">A &lt;b&gt;film&lt;/b&gt;</media:title>"),
        .init(.item, "<media:title>A &lt;b&gt;film&lt;/b&gt;</media:title>", "contains-undeclared-html"),
        .init(.item, "<media:title type=\"text/html\">A film</media:title>", "invalid-media-text-type"),
        .init(.item, "<media:title>A</media:title><media:title>B</media:title>", "duplicate-element"),
        .init(.item, "<media:description type=\"plain\">A film</media:description>"),
        .init(.item, "<media:keywords>film, review</media:keywords>"),
        .init(.item, "<media:category scheme=\"https://film.example/s\" label=\"Film\">film</media:category>"),
        .init(.item, "<media:category scheme=\"films\">film</media:category>", "invalid-full-link"),
        .init(.item, "<media:hash algo=\"md5\">dfdec888b72151965a34b4b59031290a</media:hash>"),
        .init(.item, "<media:hash algo=\"sha-1\">dfdec888b72151965a34b4b59031290a</media:hash>", "invalid-media-hash"),
        .init(.item, "<media:hash algo=\"crc\">dfdec888b72151965a34b4b59031290a</media:hash>", "invalid-media-hash"),
        .init(.item, "<media:player url=\"https://film.example/p\" height=\"200\" width=\"400\"/>"),
        .init(.item, "<media:player/>", "missing-attribute"),
        .init(.item, "<media:credit role=\"director\">Ada</media:credit>"),
        .init(.item, "<media:credit role=\"boss\">Ada</media:credit>", "invalid-credit-role"),
        .init(.item, "<media:credit role=\"boss\" scheme=\"https://film.example/roles\">Ada</media:credit>"),
        .init(.item, "<media:credit role=\"owner\" scheme=\"urn:yvs\">Ada</media:credit>"),
        .init(.item, "<media:copyright url=\"https://film.example/c\">2026 Ada</media:copyright>"),
        .init(
            .item, "<media:text type=\"plain\" lang=\"en\" start=\"00:00:03.000\" end=\"00:00:10.000\">Oh</media:text>"),
        .init(.item, "<media:text start=\"3 s\">Oh</media:text>", "invalid-npt-time"),
        .init(.item, "<media:rating>nonadult</media:rating>"),
        .init(.item, "<media:rating scheme=\"urn:mpaa\">pg</media:rating>"),
        .init(.item, "<media:rating scheme=\"urn:icra\">r (cz 1 lz 1 nz 1 oz 1 vz 1)</media:rating>"),
        .init(.item, "<media:rating scheme=\"urn:icra\">r (qz 1)</media:rating>", "invalid-media-rating"),
        .init(.item, "<media:rating>pg</media:rating>", "invalid-media-rating"),
        .init(.item, "<media:adult>true</media:adult>", "deprecated-media-adult"),
        .init(.item, "<media:restriction relationship=\"allow\" type=\"country\">kr us</media:restriction>"),
        .init(
            .item, "<media:restriction relationship=\"allow\" type=\"country\">korea</media:restriction>",
            "invalid-country-code"),
        .init(.item, "<media:restriction relationship=\"deny\" type=\"sharing\"/>"),
        .init(.item, "<media:restriction relationship=\"deny\">some</media:restriction>", "invalid-media-restriction"),
        .init(
            .item, "<media:restriction relationship=\"forbid\">all</media:restriction>", "invalid-media-restriction-rel"
        ),
        .init(
            .item, "<media:restriction relationship=\"deny\" type=\"region\">eu</media:restriction>",
            "invalid-media-restriction-type"),
        .init(
            .item,
            "<media:community><media:starRating average=\"3.5\" count=\"20\" min=\"1\" max=\"10\"/><media:statistics views=\"5\" favorites=\"1\"/><media:tags>news: 5, abc</media:tags></media:community>"
        ),
        .init(
            .item, "<media:community><media:starRating average=\"11\" min=\"1\" max=\"10\"/></media:community>",
            "star-rating-out-of-range"),
        .init(.item, "<media:community><media:stars/></media:community>", "undefined-element"),
        .init(.item, "<media:comments><media:comment>Fine</media:comment></media:comments>"),
        .init(.item, "<media:comments>Fine</media:comments>", "unexpected-text"),
        .init(
            .item,
            "<media:embed url=\"https://film.example/e\" width=\"512\" height=\"323\"><media:param name=\"type\">x</media:param></media:embed>"
        ),
        .init(
            .item, "<media:embed url=\"https://film.example/e\"><media:param>x</media:param></media:embed>",
            "missing-attribute"),
        .init(.item, "<media:responses><media:response>https://film.example/r</media:response></media:responses>"),
        .init(.item, "<media:backLinks><media:backLink>https://film.example/b</media:backLink></media:backLinks>"),
        .init(.item, "<media:status state=\"blocked\" reason=\"https://film.example/why\"/>"),
        .init(.item, "<media:status state=\"gone\"/>", "invalid-media-status"),
        .init(.item, "<media:price type=\"rent\" price=\"19.99\" currency=\"EUR\"/>"),
        .init(.item, "<media:price type=\"gift\"/>", "invalid-media-price"),
        .init(.item, "<media:price type=\"rent\" price=\"19.99\" currency=\"euro\"/>", "invalid-currency-unit"),
        .init(.item, "<media:license type=\"text/html\" href=\"https://film.example/l\">CC</media:license>"),
        .init(.item, "<media:subTitle type=\"application/smil\" lang=\"en-us\" href=\"https://film.example/s.smil\"/>"),
        .init(.item, "<media:subTitle lang=\"en\"/>", "missing-attribute"),
        .init(.item, "<media:peerLink type=\"application/x-bittorrent\" href=\"https://film.example/t.torrent\"/>"),
        .init(.item, "<media:location description=\"Seoul\" start=\"00:01\" end=\"01:00\"/>", "invalid-npt-time"),
        .init(.item, "<media:rights status=\"official\"/>"),
        .init(.item, "<media:rights status=\"mine\"/>", "invalid-media-rights"),
        .init(
            .item,
            "<media:scenes><media:scene><sceneTitle>One</sceneTitle><sceneStartTime>00:15:00</sceneStartTime></media:scene></media:scenes>"
        ),
        .init(.entry, "<media:group>\(content)\(content)</media:group>"),
        .init(.entry, "<media:content url=\"1.mp4\"/>", "invalid-full-link"),
    ]
}
