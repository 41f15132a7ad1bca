import Testing

@testable import SyndicateValidation

/// Podcasting 2.0: each rule broken, and kept.
@Suite struct PodcastRuleTests {
    @Test(arguments: show + episode + payments)
    func finds(_ example: FragmentCase) {
        #expect(example.found() == example.rules)
    }

    @Test func everyRuleOfTheVocabularyIsBrokenOnce() {
        let broken = (Self.show + Self.episode + Self.payments).reduce(into: Set<String>()) { $0.formUnion($1.rules) }
        let own = Set(Vocabulary.podcast.rules.map(\.id))
        #expect(own.subtracting(broken) == [])
    }

    static let show: [FragmentCase] = [
        .init(.channel, "<podcast:locked>yes</podcast:locked>"),
        .init(.channel, "<podcast:locked owner=\"ada@film.example\">no</podcast:locked>"),
        .init(.channel, "<podcast:locked>Yes</podcast:locked>", "invalid-yes-no"),
        .init(.channel, "<podcast:locked owner=\"Ada\">no</podcast:locked>", "invalid-contact"),
        .init(.channel, "<podcast:locked>no</podcast:locked><podcast:locked>no</podcast:locked>", "duplicate-element"),
        .init(.item, "<podcast:locked>no</podcast:locked>", "undefined-element"),
        .init(
            .channel, "<podcast:locked owner=\"ada@film.example\" until=\"2027\">no</podcast:locked>",
            "unexpected-attribute"),
        .init(.channel, "<podcast:funding url=\"https://film.example/give\">Give</podcast:funding>"),
        .init(.channel, "<podcast:funding>Give</podcast:funding>", "missing-attribute"),
        .init(.channel, "<podcast:funding url=\"/give\">Give</podcast:funding>", "invalid-url-attribute"),
        .init(
            .channel, "<podcast:funding url=\"http://film.example/give\">Give</podcast:funding>",
            "insecure-podcast-address"),
        .init(.channel, "<podcast:funding url=\"https://film.example/give\"/>", "empty-podcast-element"),
        .init(
            .channel,
            "<podcast:funding url=\"https://film.example/give\">\(String(repeating: "g", count: 129))</podcast:funding>",
            "podcast-text-too-long"),
        .init(
            .channel,
            "<podcast:funding url=\"https://film.example/give\">\(String(repeating: "é", count: 128))</podcast:funding>"
        ),
        .init(.channel, "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"),
        .init(.channel, "<podcast:guid>917393E3-1B1E-5CEF-ACE4-EDAA54E1F810</podcast:guid>"),
        .init(.channel, "<podcast:guid>917393e3-1b1e-4cef-ace4-edaa54e1f810</podcast:guid>", "podcast-guid-version"),
        .init(.channel, "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f81</podcast:guid>", "invalid-podcast-guid"),
        .init(.channel, "<podcast:guid/>", "invalid-podcast-guid"),
        .init(.channel, "<podcast:medium>audiobook</podcast:medium>"),
        .init(.channel, "<podcast:medium>books</podcast:medium>", "invalid-podcast-medium"),
        .init(.channel, "<podcast:medium>L</podcast:medium>", "invalid-podcast-medium"),
        .init(.channel, "<podcast:medium>musicL</podcast:medium>", "list-with-items"),
        .init(.channel, "<podcast:medium>publisher</podcast:medium>", "missing-podcast-element"),
        .init(
            .channel,
            "<podcast:medium>publisher</podcast:medium><podcast:remoteItem feedGuid=\"917393e3-1b1e-5cef-ace4-edaa54e1f810\"/>"
        ),
        .init(
            .channel,
            "<podcast:trailer url=\"https://film.example/t.mp3\" pubdate=\"Thu, 01 Apr 2021 08:00:00 EST\" length=\"5\" type=\"audio/mpeg\" season=\"2\">Soon</podcast:trailer>"
        ),
        .init(
            .channel,
            "<podcast:trailer url=\"https://film.example/t.mp3\" pubdate=\"2021-04-01\">Soon</podcast:trailer>",
            "invalid-podcast-date"),
        .init(
            .channel, "<podcast:trailer url=\"https://film.example/t.mp3\">Soon</podcast:trailer>", "missing-attribute"),
        .init(
            .channel,
            "<podcast:trailer url=\"https://film.example/t.mp3\" pubdate=\"Thu, 01 Apr 2021 08:00:00 GMT\" length=\"5 MB\">Soon</podcast:trailer>",
            "invalid-non-negative-integer"),
        .init(
            .channel,
            "<podcast:trailer url=\"https://film.example/t.mp3\" pubdate=\"Thu, 01 Apr 2021 08:00:00 GMT\" type=\"mp3\">Soon</podcast:trailer>",
            "invalid-mime-attribute"),
        .init(.channel, "<podcast:block>yes</podcast:block><podcast:block id=\"amazon\">no</podcast:block>"),
        .init(.channel, "<podcast:block id=\"a b\">no</podcast:block>", "invalid-podcast-slug"),
        .init(.channel, "<podcast:block>true</podcast:block>", "invalid-yes-no"),
        .init(
            .channel,
            "<podcast:podroll><podcast:remoteItem feedGuid=\"29cdca4a-32d8-56ba-b48b-09a011c5daa9\"/></podcast:podroll>"
        ),
        .init(.channel, "<podcast:podroll/>", "missing-element"),
        .init(.channel, "<podcast:podroll><podcast:remoteItem/></podcast:podroll>", "missing-attribute"),
        .init(.channel, "<podcast:remoteItem feedGuid=\"29cdca4a\"/>", "invalid-podcast-guid"),
        .init(
            .channel, "<podcast:remoteItem feedGuid=\"29cdca4a-32d8-56ba-b48b-09a011c5daa9\" medium=\"song\"/>",
            "invalid-podcast-medium"),
        .init(
            .channel,
            "<podcast:publisher><podcast:remoteItem medium=\"publisher\" feedGuid=\"003af0a0-6a45-55cf-b765-68e3d349551a\"/></podcast:publisher>"
        ),
        .init(
            .channel,
            "<podcast:publisher><podcast:remoteItem feedGuid=\"003af0a0-6a45-55cf-b765-68e3d349551a\"/></podcast:publisher>",
            "publisher-medium"),
        .init(.channel, "<podcast:publisher/>", "missing-element"),
        .init(
            .channel,
            "<podcast:updateFrequency rrule=\"FREQ=WEEKLY;BYDAY=MO,WE\">Twice a week</podcast:updateFrequency>"),
        .init(
            .channel,
            "<podcast:updateFrequency rrule=\"FREQ=YEARLY;BYDAY=+4TH;BYMONTH=11\">Once a year</podcast:updateFrequency>"
        ),
        .init(
            .channel,
            "<podcast:updateFrequency rrule=\"FREQ=WEEKLY;UNTIL=2026-12-31T00:00:00.000Z\">Weekly</podcast:updateFrequency>"
        ),
        .init(
            .channel, "<podcast:updateFrequency rrule=\"WEEKLY\">Weekly</podcast:updateFrequency>",
            "invalid-recurrence-rule"),
        .init(.channel, "<podcast:updateFrequency rrule=\"FREQ=FORTNIGHTLY\"/>", "invalid-recurrence-rule"),
        .init(.channel, "<podcast:updateFrequency rrule=\"FREQ=DAILY;FREQ=DAILY\"/>", "invalid-recurrence-rule"),
        .init(.channel, "<podcast:updateFrequency rrule=\"FREQ=DAILY;BYMONTH=13\"/>", "invalid-recurrence-rule"),
        .init(
            .channel, "<podcast:updateFrequency dtstart=\"2026-01-01\" rrule=\"FREQ=DAILY;COUNT=2;UNTIL=20260101\"/>",
            "invalid-recurrence-rule"),
        .init(.channel, "<podcast:updateFrequency rrule=\"FREQ=DAILY;COUNT=10\"/>", "missing-attribute"),
        .init(
            .channel, "<podcast:updateFrequency dtstart=\"2026-08-28T00:00:00.000Z\" rrule=\"FREQ=DAILY;COUNT=10\"/>"),
        .init(.channel, "<podcast:updateFrequency dtstart=\"soon\"/>", "invalid-iso8601-date-time"),
        .init(.channel, "<podcast:updateFrequency complete=\"true\">The end</podcast:updateFrequency>"),
        .init(
            .channel, "<podcast:updateFrequency complete=\"1\">The end</podcast:updateFrequency>", "invalid-true-false"),
        .init(.channel, "<podcast:podping usesPodping=\"true\"/>"),
        .init(.channel, "<podcast:podping usesPodping=\"yes\"/>", "invalid-true-false"),
        .init(.channel, "<podcast:podping/>", "missing-attribute"),
        .init(.channel, "<podcast:follow url=\"https://film.example/follow.json\"/>"),
        .init(
            .channel,
            "<podcast:liveItem status=\"live\" start=\"2026-09-26T07:30:00.000-0600\"><title>Live</title><guid>https://film.example/live</guid><enclosure url=\"https://film.example/live.mp3\" type=\"audio/mpeg\" length=\"312\"/><podcast:contentLink href=\"https://film.example/live\">Listen</podcast:contentLink></podcast:liveItem>"
        ),
        .init(
            .channel,
            "<podcast:liveItem status=\"on air\" start=\"2026-09-26T07:30:00Z\"><enclosure url=\"https://film.example/live.mp3\" type=\"audio/mpeg\" length=\"312\"/><podcast:contentLink href=\"https://film.example/live\">Listen</podcast:contentLink></podcast:liveItem>",
            "invalid-live-status"),
        .init(
            .channel,
            "<podcast:liveItem status=\"live\" start=\"tonight\"><enclosure url=\"https://film.example/live.mp3\" type=\"audio/mpeg\" length=\"312\"/><podcast:contentLink href=\"https://film.example/live\">Listen</podcast:contentLink></podcast:liveItem>",
            "invalid-iso8601-date-time"),
        .init(
            .channel,
            "<podcast:liveItem status=\"live\" start=\"2026-09-26T07:30:00Z\"><title>Live</title></podcast:liveItem>",
            "missing-podcast-element"),
        .init(
            .channel, "<podcast:chat server=\"irc.film.example\" protocol=\"irc\" accountId=\"@ada\" space=\"#films\"/>"
        ),
        .init(.channel, "<podcast:chat server=\"irc.film.example\" protocol=\"IRC\"/>", "unknown-podcast-protocol"),
        .init(.channel, "<podcast:chat protocol=\"irc\"/>", "missing-attribute"),
        .init(.channel, "<podcast:txt purpose=\"verify\">S6lpp</podcast:txt>"),
        .init(.channel, "<podcast:txt>\(String(repeating: "x", count: 4001))</podcast:txt>", "podcast-text-too-long"),
        .init(.channel, "<podcast:contact>Ada</podcast:contact>", "proposed-podcast-element"),
        .init(.channel, "<podcast:lockd>no</podcast:lockd>", "undefined-element"),
        .init(
            .channel,
            "<podcast:image href=\"https://film.example/a.jpg\" aspect-ratio=\"16/9\" width=\"1200\" alt=\"A reel\"/>"),
        .init(
            .channel, "<podcast:image href=\"https://film.example/a.jpg\" aspect-ratio=\"16:9\"/>",
            "invalid-aspect-ratio"),
        .init(.channel, "<podcast:image href=\"https://film.example/a.jpg\" width=\"0\"/>", "invalid-positive-integer"),
        .init(.channel, "<podcast:image alt=\"A reel\"/>", "missing-attribute"),
        .init(
            .channel, "<podcast:images srcset=\"https://film.example/a.jpg 1500w, https://film.example/b.jpg 300w\"/>",
            "deprecated-podcast-images"),
        .init(.channel, "<podcast:images srcset=\"a.jpg wide\"/>", "deprecated-podcast-images", "invalid-image-set"),
        .init(.channel, "<podcast:license>cc-by-4.0</podcast:license>"),
        .init(.channel, "<podcast:license url=\"https://film.example/licence\">film-licence</podcast:license>"),
        .init(.channel, "<podcast:license>film-licence</podcast:license>", "license-without-address"),
        .init(.channel, "<podcast:license>CC-BY-4.0</podcast:license>", "license-without-address"),
        .init(.channel, "<podcast:license/>", "empty-podcast-element"),
    ]

    static let episode: [FragmentCase] = [
        .init(
            .item,
            "<podcast:transcript url=\"https://film.example/1.vtt\" type=\"text/vtt\" language=\"ko\" rel=\"captions\"/>"
        ),
        .init(.item, "<podcast:transcript url=\"https://film.example/1.vtt\"/>", "missing-attribute"),
        .init(
            .item, "<podcast:transcript url=\"https://film.example/1.vtt\" type=\"vtt\"/>", "invalid-mime-attribute",
            "unusual-transcript-type"),
        .init(
            .item, "<podcast:transcript url=\"https://film.example/1.pdf\" type=\"application/pdf\"/>",
            "unusual-transcript-type"),
        .init(
            .item, "<podcast:transcript url=\"https://film.example/1.vtt\" type=\"text/vtt\" language=\"klingon\"/>",
            "invalid-language"),
        .init(
            .item, "<podcast:transcript url=\"https://film.example/1.vtt\" type=\"text/vtt\" rel=\"subtitles\"/>",
            "invalid-transcript-rel"),
        .init(
            .channel, "<podcast:transcript url=\"https://film.example/1.vtt\" type=\"text/vtt\"/>", "undefined-element"),
        .init(.item, "<podcast:chapters url=\"https://film.example/1.json\" type=\"application/json+chapters\"/>"),
        .init(
            .item, "<podcast:chapters url=\"https://film.example/1.txt\" type=\"text/plain\"/>", "unusual-chapters-type"
        ),
        .init(.item, "<podcast:soundbite startTime=\"73.0\" duration=\"60.0\">Why</podcast:soundbite>"),
        .init(.item, "<podcast:soundbite startTime=\"1:13\" duration=\"60\"/>", "invalid-float"),
        .init(.item, "<podcast:soundbite startTime=\"73\" duration=\"300\"/>", "soundbite-length"),
        .init(.item, "<podcast:soundbite startTime=\"73\"/>", "missing-attribute"),
        .init(
            .item,
            "<podcast:person role=\"Cover Art Designer\" group=\"visuals\" href=\"https://film.example/ada\">Ada</podcast:person>"
        ),
        .init(.channel, "<podcast:person>Ada</podcast:person>"),
        .init(.item, "<podcast:person/>", "empty-podcast-element"),
        .init(.item, "<podcast:person role=\"boss\">Ada</podcast:person>", "unknown-podcast-role"),
        .init(.item, "<podcast:person group=\"bosses\">Ada</podcast:person>", "unknown-podcast-group"),
        .init(.item, "<podcast:person img=\"ada.jpg\">Ada</podcast:person>", "invalid-url-attribute"),
        .init(
            .item,
            "<podcast:location geo=\"geo:37.5665,126.978\" osm=\"R2297418\" country=\"kr\" rel=\"creator\">Seoul</podcast:location>"
        ),
        .init(
            .item, "<podcast:location geo=\"geo:37.5665,126.978,38;u=35\" osm=\"W43678282#2\">Seoul</podcast:location>"),
        .init(.item, "<podcast:location geo=\"37.5665,126.978\">Seoul</podcast:location>", "invalid-geo-uri"),
        .init(.item, "<podcast:location geo=\"geo:126.978,37.5665\">Seoul</podcast:location>", "invalid-geo-uri"),
        .init(.item, "<podcast:location osm=\"2297418\">Seoul</podcast:location>", "invalid-osm"),
        .init(.item, "<podcast:location country=\"kor\">Seoul</podcast:location>", "invalid-country-code"),
        .init(.item, "<podcast:location rel=\"about\">Seoul</podcast:location>", "invalid-location-rel"),
        .init(.item, "<podcast:location/>", "empty-podcast-element"),
        .init(.item, "<podcast:season name=\"The Beginning\">3</podcast:season>"),
        .init(.item, "<podcast:season>three</podcast:season>", "invalid-non-negative-integer"),
        .init(.item, "<podcast:episode display=\"Ch.3\">315.5</podcast:episode>"),
        .init(.item, "<podcast:episode>12a</podcast:episode>", "invalid-float"),
        .init(
            .item, "<podcast:episode display=\"\(String(repeating: "x", count: 33))\">1</podcast:episode>",
            "podcast-text-too-long"),
        .init(.item, "<podcast:episode>1</podcast:episode><podcast:episode>2</podcast:episode>", "duplicate-element"),
        .init(
            .item,
            "<podcast:alternateEnclosure type=\"audio/opus\" length=\"32400000\" bitrate=\"96000.5\" title=\"High\" default=\"true\"><podcast:source uri=\"ipfs://QmX33FYehk6ckGQ6g1D9D3\"/><podcast:integrity type=\"sri\" value=\"sha384-ExVqijgYHm15PqQqdXfW95x+Rs6C+d6E/ICxyQOeFevnxNLR/wtJNrNYTjIysUBo\"/></podcast:alternateEnclosure>"
        ),
        .init(.item, "<podcast:alternateEnclosure type=\"audio/opus\" length=\"1\"/>", "missing-element"),
        .init(
            .item,
            "<podcast:alternateEnclosure length=\"1\"><podcast:source uri=\"https://film.example/1\"/></podcast:alternateEnclosure>",
            "missing-attribute"),
        .init(
            .item,
            "<podcast:alternateEnclosure type=\"audio/opus\" bitrate=\"96 kbps\"><podcast:source uri=\"https://film.example/1\"/></podcast:alternateEnclosure>",
            "invalid-float"),
        .init(
            .item,
            "<podcast:alternateEnclosure type=\"audio/opus\"><podcast:source uri=\"1.opus\"/></podcast:alternateEnclosure>",
            "invalid-full-link"),
        .init(
            .item,
            "<podcast:alternateEnclosure type=\"audio/opus\"><podcast:source uri=\"https://film.example/1\"/><podcast:integrity type=\"sri\" value=\"sha384-abc\"/></podcast:alternateEnclosure>",
            "invalid-integrity"),
        .init(
            .item,
            "<podcast:alternateEnclosure type=\"audio/opus\"><podcast:source uri=\"https://film.example/1\"/><podcast:integrity type=\"md5\" value=\"abc\"/></podcast:alternateEnclosure>",
            "invalid-integrity"),
        .init(.item, "<podcast:source uri=\"https://film.example/1\"/>", "undefined-element"),
        .init(
            .item,
            "<podcast:socialInteract protocol=\"activitypub\" uri=\"https://social.example/1\" accountId=\"@ada\" priority=\"1\"/>"
        ),
        .init(.item, "<podcast:socialInteract protocol=\"disabled\"/>"),
        .init(.item, "<podcast:socialInteract protocol=\"activitypub\"/>", "missing-attribute"),
        .init(
            .item, "<podcast:socialInteract protocol=\"mastodon\" uri=\"https://social.example/1\"/>",
            "unknown-podcast-protocol"),
        .init(
            .item,
            "<podcast:socialInteract protocol=\"activitypub\" uri=\"https://social.example/1\" priority=\"first\"/>",
            "invalid-non-negative-integer"),
        .init(.item, "<podcast:contentLink href=\"https://film.example/watch\">Watch</podcast:contentLink>"),
        .init(.item, "<podcast:contentLink>Watch</podcast:contentLink>", "missing-attribute"),
    ]

    private static let node = "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52"

    private static func value(_ inside: String, _ attributes: String = "type=\"lightning\" method=\"keysend\"")
        -> String
    {
        "<podcast:value \(attributes)>\(inside)</podcast:value>"
    }

    private static let ada = "<podcast:valueRecipient name=\"Ada\" type=\"node\" address=\"\(node)\" split=\"95\"/>"

    static let payments: [FragmentCase] = [
        .init(.channel, value(ada)), .init(.item, value(ada)),
        .init(.item, value(ada, "type=\"lightning\" method=\"keysend\" suggested=\"0.00000005000\"")),
        .init(.item, value(ada, "type=\"lightning\" method=\"keysend\" suggested=\"a bit\""), "invalid-float"),
        .init(.item, value(ada, "type=\"lightning\""), "missing-attribute"), .init(.item, value(""), "missing-element"),
        .init(.item, value("<podcast:valueRecipient type=\"node\" address=\"02d5\" split=\"1\"/>"), "invalid-payee"),
        .init(.item, value("<podcast:valueRecipient type=\"lnaddress\" address=\"ada@film.example\" split=\"1\"/>")),
        .init(
            .item, value("<podcast:valueRecipient type=\"lnaddress\" address=\"ada\" split=\"1\"/>"), "invalid-payee"),
        .init(.item, value("<podcast:valueRecipient type=\"node\" address=\"\(node)\"/>"), "missing-attribute"),
        .init(
            .item, value("<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"half\"/>"),
            "invalid-non-negative-integer"),
        .init(
            .item, value("<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"0\"/>"), "nobody-is-paid"),
        .init(
            .item, value("<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"1\" fee=\"no\"/>"),
            "invalid-true-false"),
        .init(
            .item,
            value(ada + "<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"101\" fee=\"true\"/>"),
            "fees-beyond-whole"),
        .init(
            .item, value("<podcast:valueRecipient type=\"node\" address=\"\(node)\" split=\"1\" customValue=\"a\"/>"),
            "missing-attribute"),
        .init(
            .item,
            value(
                ada
                    + "<podcast:valueTimeSplit startTime=\"60\" duration=\"237\" remotePercentage=\"95\"><podcast:remoteItem feedGuid=\"a94f5cc9-8c58-55fc-91fe-a324087a655b\"/></podcast:valueTimeSplit>"
            )),
        .init(
            .item,
            value(ada + "<podcast:valueTimeSplit startTime=\"60\" duration=\"237\">\(ada)</podcast:valueTimeSplit>")),
        .init(
            .item, value(ada + "<podcast:valueTimeSplit startTime=\"60\" duration=\"237\"/>"),
            "invalid-value-time-split"),
        .init(
            .item,
            value(
                ada
                    + "<podcast:valueTimeSplit startTime=\"60\" duration=\"237\">\(ada)<podcast:remoteItem feedGuid=\"a94f5cc9-8c58-55fc-91fe-a324087a655b\"/></podcast:valueTimeSplit>"
            ), "invalid-value-time-split"),
        .init(
            .item,
            value(
                ada
                    + "<podcast:valueTimeSplit startTime=\"60\" duration=\"237\" remotePercentage=\"110\">\(ada)</podcast:valueTimeSplit>"
            ),
            "invalid-percentage"),
        .init(
            .item, value(ada + "<podcast:valueTimeSplit duration=\"237\">\(ada)</podcast:valueTimeSplit>"),
            "missing-attribute"),
        .init(.item, ada, "undefined-element"),
    ]
}
