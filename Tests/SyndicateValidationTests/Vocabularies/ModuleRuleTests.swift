import Syndicate
import Testing

@testable import SyndicateValidation

/// The other extensions: each rule broken, and kept.
@Suite struct ModuleRuleTests {
    @Test(arguments: cases)
    func finds(_ example: FragmentCase) {
        #expect(example.found() == example.rules)
    }

    @Test func noTwoRulesHaveAnID() {
        let ids = Rule.all.map(\.id)
        #expect(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    @Test func findingsPointAtTheirElement() throws {
        let example = FragmentCase(.channel, "<sy:updatePeriod>often</sy:updatePeriod>")
        let finding = try #require(FeedValidator().validate(Array(example.document.utf8), path: "-").findings.first)
        #expect(finding.start.line == FragmentCase.line && finding.start.column == 1)
        #expect(finding.element == "sy:updatePeriod" && finding.parent == "channel" && finding.value == "often")
    }

    static let cases: [FragmentCase] = [
        .init(.item, "<dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator>"),
        .init(.item, "<dc:language>xx</dc:language>", "invalid-language"),
        .init(.item, "<dc:date>2026-03</dc:date>"), .init(.item, "<dc:date>March</dc:date>", "invalid-w3cdtf-date"),
        .init(.item, "<dc:author>Ada</dc:author>", "undefined-element"),
        .init(.item, "<dcterms:modified>2026-03-01</dcterms:modified><dcterms:spatial>Seoul</dcterms:spatial>"),
        .init(.item, "<dcterms:created>now</dcterms:created>", "invalid-w3cdtf-date"),
        .init(.channel, "<content:encoded>Text</content:encoded>", "undefined-element"),
        .init(.entry, "<slash:comments>0</slash:comments><slash:hit_parade>1, 2,3</slash:hit_parade>"),
        .init(.entry, "<slash:comments>-1</slash:comments>", "invalid-non-negative-integer"),
        .init(.item, "<slash:hit_parade>1 2</slash:hit_parade>", "invalid-comma-separated-integers"),
        .init(.channel, "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"),
        .init(.channel, "<sy:updatePeriod>Daily</sy:updatePeriod>", "invalid-update-period"),
        .init(.channel, "<sy:updateFrequency>0</sy:updateFrequency>", "invalid-positive-integer"),
        .init(.item, "<sy:updatePeriod>daily</sy:updatePeriod>", "undefined-element"),
        .init(.item, "<wfw:commentRss>https://film.example/1/feed</wfw:commentRss>"),
        .init(.item, "<wfw:commentRSS>https://film.example/1/feed</wfw:commentRSS>", "comment-rss"),
        .init(.item, "<wfw:comment>post</wfw:comment>", "invalid-full-link"),
        .init(
            .channel, "<creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>"),
        .init(.channel, "<creativeCommons:license>by</creativeCommons:license>", "invalid-full-link"),
        .init(.channel, "<blogChannel:blink>me</blogChannel:blink>", "invalid-full-link"),
        .init(.item, "<ev:startdate>2031-05-01T20:00</ev:startdate>"),
        .init(.item, "<ev:startdate>1 May</ev:startdate>", "invalid-iso8601-date-time"),
        .init(.item, "<georss:point>45.256 -71.92</georss:point>"),
        .init(.item, "<georss:point>45.256,-71.92</georss:point>", "coord-comma"),
        .init(.item, "<georss:point>45.256</georss:point>", "invalid-coord"),
        .init(.item, "<georss:point>145 -71</georss:point>", "invalid-latitude"),
        .init(.item, "<georss:line>45.256 -110.45 46.46 -109.48</georss:line>"),
        .init(.item, "<georss:line>45.256 -110.45 46.46</georss:line>", "invalid-coord-list"),
        .init(.item, "<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>"),
        .init(.item, "<georss:polygon>45 -110 46 -109 43 -109 44 -110</georss:polygon>", "invalid-coord-list"),
        .init(.item, "<georss:box>42.943 -71.032 43.039 -69.856</georss:box>"),
        .init(.item, "<georss:box>43.039 -69.856 42.943 -71.032</georss:box>", "invalid-coord-list"),
        .init(.item, "<georss:box>-18.2 177.1 -16.1 -179.8</georss:box>"),
        .init(.item, "<georss:circle>42.943 -71.032 500</georss:circle>"),
        .init(.item, "<georss:elev>-3.5</georss:elev>"),
        .init(.item, "<georss:elev>high</georss:elev>", "invalid-float-unit"),
        .init(.entry, "<georss:where><gml:Point><gml:pos>45.256 -71.92</gml:pos></gml:Point></georss:where>"),
        .init(.entry, "<georss:where><gml:Point/></georss:where>", "missing-element"),
        .init(.item, "<geo:lat>26.58</geo:lat><geo:long>-97.83</geo:long>"),
        .init(.item, "<geo:lat>-97.83</geo:lat><geo:long>190</geo:long>", "invalid-latitude", "invalid-longitude"),
        .init(.item, "<geo:Point><geo:lat>26.58</geo:lat></geo:Point>", "missing-element"),
        .init(
            .entry,
            "<thr:in-reply-to ref=\"https://film.example/0\" href=\"https://film.example/0\" type=\"text/html\"/>"),
        .init(.entry, "<thr:in-reply-to/>", "missing-in-reply-to-ref"),
        .init(.entry, "<thr:in-reply-to ref=\"0\"/>", "invalid-full-link"),
        .init(.entry, "<thr:total>many</thr:total>", "invalid-non-negative-integer"),
        .init(
            .entry,
            "<link rel=\"replies\" href=\"https://film.example/1/c\" thr:count=\"2\" thr:updated=\"2026-03-01T09:30:00Z\"/>"
        ),
        .init(
            .entry, "<link rel=\"replies\" href=\"https://film.example/1/c\" thr:when=\"2026-03-01T09:30:00Z\"/>",
            "no-thr-when"),
        .init(.feed, "<fh:complete/>"),
        .init(.feed, "<fh:complete/><link rel=\"next\" href=\"https://film.example/2\"/>", "feed-rel-in-complete-feed"),
        .init(
            .feed, "<fh:complete/><link rel=\"current\" href=\"https://film.example/other.xml\"/>",
            "current-not-self-in-complete-feed"),
        .init(.feed, "<fh:complete/><link rel=\"current\" href=\"https://film.example/feed.xml\"/>"),
        .init(.feed, "<fh:archive/>", "archive-incomplete", "missing-current-in-archive"),
        .init(
            .feed,
            "<fh:archive/><link rel=\"current\" href=\"https://film.example/feed.xml\"/><link rel=\"prev-archive\" href=\"https://film.example/2\"/>"
        ),
        .init(
            .feed,
            "<link rel=\"first\" href=\"https://film.example/feed.xml\"/><link rel=\"previous\" href=\"https://film.example/0\"/>",
            "link-past-end"),
        .init(.feed, "<fh:archive>yes</fh:archive><fh:complete/>", "unexpected-text"),
        .init(
            .entry, "<app:control><app:draft>yes</app:draft></app:control><app:edited>2026-03-01T09:30:00Z</app:edited>"
        ),
        .init(.entry, "<app:control><app:draft>true</app:draft></app:control>", "invalid-yes-no"),
        .init(.entry, "<app:edited>today</app:edited>", "invalid-rfc3339-date"),
        .init(
            .feed,
            "<at:deleted-entry ref=\"https://film.example/0\" when=\"2026-03-01T09:30:00Z\"><at:comment>Gone</at:comment></at:deleted-entry>"
        ),
        .init(.feed, "<at:deleted-entry ref=\"https://film.example/0\"/>", "missing-attribute"),
        .init(.item, "<feedburner:origLink>https://film.example/1</feedburner:origLink>"),
        .init(.item, "<feedburner:origLink>1</feedburner:origLink>", "invalid-full-link"),
        .init(.channel, "<feedburner:info uri=\"films\"/>"), .init(.channel, "<feedburner:info/>", "missing-attribute"),
        .init(
            .channel,
            "<cf:treatAs>list</cf:treatAs><cf:listinfo><cf:sort label=\"Date\" default=\"true\"/></cf:listinfo>"),
        .init(.channel, "<cf:treatAs>table</cf:treatAs>", "invalid-treat-as"),
        .init(.channel, "<opensearch:totalResults>12</opensearch:totalResults><opensearch:Query role=\"request\"/>"),
        .init(.channel, "<opensearch:totalResults>some</opensearch:totalResults>", "invalid-non-negative-integer"),
        .init(.channel, "<opensearch:Query role=\"question\"/>", "invalid-local-role"),
        .init(.channel, "<access:restriction relationship=\"deny\"/>", "undefined-element"),
        .init(.feed, "<access:restriction relationship=\"deny\"/>"),
        .init(.feed, "<access:restriction relationship=\"refuse\"/>", "invalid-access-restriction-rel"),
        .init(.channel, "<xhtml:meta name=\"robots\" content=\"noindex,nofollow\"/>"),
        .init(.channel, "<xhtml:meta name=\"Robots\" content=\"NoIndex\"/>"),
        .init(.channel, "<xhtml:meta name=\"author\" content=\"noindex\"/>", "invalid-meta-name"),
        .init(.channel, "<xhtml:meta name=\"robots\" content=\"index,noindex\"/>", "invalid-meta-content"),
        .init(.item, "<conversationsNetwork:ratingAverage>4.5</conversationsNetwork:ratingAverage>"),
        .init(.item, "<conversationsNetwork:ratingAverage>good</conversationsNetwork:ratingAverage>", "invalid-float"),
        .init(.item, "<trackback:ping>https://film.example/tb/1</trackback:ping>"),
        .init(.item, "<trackback:ping>tb</trackback:ping>", "invalid-full-link"),
        .init(
            .item,
            "<atom:link rel=\"related\" href=\"https://film.example/2\"/><atom:updated>2026-03-01T09:30:00Z</atom:updated>"
        ),
        .init(.item, "<atom:link rel=\"related\"/>", "missing-href"),
        .init(.item, "<atom:author><atom:name>Ada</atom:name></atom:author>"),
        .init(.item, "<atom:author><atom:email>ada@film.example</atom:email></atom:author>", "missing-element"),
        .init(.item, "<atom:updated>today</atom:updated>", "invalid-rfc3339-date"),
        .init(.channel, "<atom:entry/>", "undefined-element"),
        .init(
            .item,
            "<g:price>25 USD</g:price><g:rating>5</g:rating><g:location>1 Main St, Seoul, Seoul, 04524, KR</g:location>"
        ),
        .init(.item, "<g:price>cheap</g:price>", "invalid-float-unit"),
        .init(.item, "<g:rating>6</g:rating>", "invalid-rating-type"),
        .init(.item, "<g:gender>m</g:gender>", "invalid-gender"), .init(.item, "<g:year>1899</g:year>", "invalid-year"),
        .init(.item, "<g:location>Seoul</g:location>", "invalid-full-location"),
        .init(.item, "<g:from_location>Seoul</g:from_location>", "invalid-location"),
        .init(.item, "<g:mileage>far</g:mileage>", "invalid-int-unit"),
        .init(.item, "<g:label>a,b</g:label>", "invalid-label"),
        .init(.item, "<g:tax_percent>120</g:tax_percent>", "invalid-percentage"),
        .init(.item, "<g:currency>won</g:currency>", "invalid-currency-unit"),
        .init(.item, String(repeating: "<g:label>a</g:label>", count: 11), "too-many"),
        .init(.item, "<psc:chapters version=\"1.2\"><psc:chapter start=\"00:01:30.5\" title=\"One\"/></psc:chapters>"),
        .init(.item, "<psc:chapters><psc:chapter start=\"1:75\" title=\"One\"/></psc:chapters>", "invalid-npt-time"),
        .init(.item, "<psc:chapters><psc:chapter start=\"1:30\"/></psc:chapters>", "missing-attribute"),
        .init(.item, "<sx:sync id=\"1\" updates=\"1\"><sx:history sequence=\"1\" by=\"Ada\"/></sx:sync>"),
        .init(
            .item, "<sx:sync id=\"1\" updates=\"1\"><sx:history sequence=\"1\"/></sx:sync>", "missing-by-and-when-attrs"
        ),
    ]
}
