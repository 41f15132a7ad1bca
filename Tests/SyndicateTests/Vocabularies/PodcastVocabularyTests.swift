import Syndicate
import Testing

@Suite struct PodcastVocabularyTests {
    @Test func theShow() {
        let extensions = Extensions(elements: [
            leaf(.podcast, "guid", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
            leaf(.podcast, "locked", "yes", ["owner": "o@e.example"]),
            leaf(.podcast, "funding", "Support us", ["url": "f1"]), leaf(.podcast, "funding", "", ["url": "f2"]),
            leaf(.podcast, "block", "yes"), leaf(.podcast, "block", "no", ["id": "google"]),
            leaf(.podcast, "medium", "music"),
            leaf(.podcast, "podping", "", ["usesPodping": "true"]),
            tree(
                .podcast, "podroll", [:],
                [
                    leaf(.podcast, "remoteItem", "", ["feedGuid": "g1", "feedUrl": "u", "title": "T"]),
                    leaf(.podcast, "remoteItem", "", ["feedGuid": "g2", "itemGuid": "i", "medium": "film"]),
                ]),
            tree(.podcast, "publisher", [:], [leaf(.podcast, "remoteItem", "", ["feedGuid": "p"])]),
            leaf(.podcast, "txt", "abc", ["purpose": "verify"]),
            leaf(
                .podcast, "updateFrequency", "Weekly", ["rrule": "FREQ=WEEKLY", "dtstart": "2025-01-01T00:00:00.000Z"]),
            leaf(
                .podcast, "trailer", "Soon",
                [
                    "pubdate": "Thu, 01 Apr 2021 08:00:00 EST", "url": "t", "length": "12345678", "type": "audio/mp3",
                    "season": "4",
                ]),
            leaf(.podcast, "follow", "", ["url": "follow.json"]),
            leaf(.podcast, "license", "my-license", ["url": "l.pdf"]),
            leaf(
                .podcast, "image", "",
                ["href": "i", "alt": "A", "aspect-ratio": "16/9", "width": "1200", "purpose": "artwork  social"]),
            leaf(.podcast, "images", "", ["srcset": "a 1500w, b 600w"]),
            leaf(.podcast, "chat", "", ["server": "irc.e", "protocol": "irc", "accountId": "@j", "space": "#p"]),
        ])
        let podcast = extensions.podcast
        #expect(podcast.guid == "917393e3-1b1e-5cef-ace4-edaa54e1f810" && podcast.medium == "music")
        #expect(podcast.locked?.isLocked == true && podcast.locked?.owner == "o@e.example")
        #expect(podcast.funding.map(\.url) == ["f1", "f2"] && podcast.funding.map(\.text) == ["Support us", ""])
        #expect(podcast.blocks.map(\.isBlocked) == [true, false] && podcast.blocks.map(\.id) == [nil, "google"])
        #expect(podcast.podping?.usesPodping == true)
        #expect(podcast.podroll?.items.map(\.feedGUID) == ["g1", "g2"])
        #expect(podcast.podroll?.items[0].feedURL == "u" && podcast.podroll?.items[0].title == "T")
        #expect(podcast.podroll?.items[1].itemGUID == "i" && podcast.podroll?.items[1].medium == "film")
        #expect(podcast.publisher?.items.first?.feedGUID == "p" && podcast.remoteItems.isEmpty)
        #expect(podcast.texts[0].text == "abc" && podcast.texts[0].purpose == "verify")
        #expect(podcast.updateFrequency?.rrule == "FREQ=WEEKLY" && podcast.updateFrequency?.complete == nil)
        #expect(podcast.updateFrequency?.dtstart?.rfc3339 == "2025-01-01T00:00:00.000Z")
        #expect(podcast.trailers[0].pubdate?.rfc3339 == "2021-04-01T08:00:00-05:00")
        #expect(podcast.trailers[0].length == 12_345_678 && podcast.trailers[0].season == 4)
        #expect(podcast.trailers[0].title == "Soon" && podcast.trailers[0].type == "audio/mp3")
        #expect(podcast.follow?.url == "follow.json")
        #expect(podcast.license?.text == "my-license" && podcast.license?.url == "l.pdf")
        #expect(podcast.images[0].href == "i" && podcast.images[0].aspectRatio == "16/9")
        #expect(podcast.images[0].purposes == ["artwork", "social"] && podcast.images[0].width == 1200)
        #expect(podcast.imageSet?.srcset == "a 1500w, b 600w")
        #expect(podcast.chat?.protocol == "irc" && podcast.chat?.space == "#p" && podcast.chat?.accountID == "@j")
    }

    @Test func theEpisode() {
        let extensions = Extensions(elements: [
            leaf(
                .podcast, "transcript", "", ["url": "t.vtt", "type": "text/vtt", "rel": "captions", "language": "es"]),
            leaf(.podcast, "chapters", "", ["url": "c.json", "type": "application/json+chapters"]),
            leaf(.podcast, "soundbite", "Why", ["startTime": "1234.5", "duration": "42.25"]),
            leaf(.podcast, "soundbite", "", ["startTime": "x", "duration": "60.0"]),
            leaf(
                .podcast, "person", "Becky",
                ["group": "visuals", "role": "Cover Art Designer", "href": "h", "img": "i"]),
            leaf(
                .podcast, "location", "Austin, TX",
                ["geo": "geo:30.2672,97.7431", "osm": "R113314", "rel": "creator", "country": "us"]),
            leaf(.podcast, "season", " 3 ", ["name": "Race"]), leaf(.podcast, "episode", "100.5", ["display": "Ch.3"]),
            tree(
                .podcast, "alternateEnclosure",
                [
                    "type": "audio/opus", "length": "32400000", "bitrate": "160707.74", "height": "1080", "lang": "en",
                    "title": "High", "rel": "default", "codecs": "opus", "default": "true",
                ],
                [
                    leaf(.podcast, "source", "", ["uri": "u1"]),
                    leaf(.podcast, "source", "", ["uri": "u2", "contentType": "application/x-bittorrent"]),
                    leaf(.podcast, "integrity", "", ["type": "sri", "value": "sha384-ExVq"]),
                ]),
            leaf(.podcast, "contentLink", "Watch", ["href": "w"]),
            leaf(
                .podcast, "socialInteract", "",
                ["priority": "1", "protocol": "activitypub", "uri": "p", "accountId": "@d", "accountUrl": "a"]),
        ])
        let podcast = extensions.podcast
        #expect(podcast.transcripts[0].url == "t.vtt" && podcast.transcripts[0].language == "es")
        #expect(podcast.transcripts[0].rel == "captions" && podcast.chapters?.url == "c.json")
        #expect(
            podcast.soundbites.map(\.startTime) == [1234.5, nil] && podcast.soundbites.map(\.duration) == [42.25, 60])
        #expect(podcast.soundbites[0].title == "Why" && podcast.soundbites[1].raw(\.startTime) == ["x"])
        let person = podcast.persons[0]
        #expect(person.name == "Becky" && person.group == "visuals" && person.role == "Cover Art Designer")
        #expect(person.href == "h" && person.img == "i")
        let location = podcast.locations[0]
        #expect(location.name == "Austin, TX" && location.osm == "R113314" && location.country == "us")
        #expect(location.geo.flatMap(GeoPosition.init(geoURI:))?.longitude == 97.7431)
        #expect(podcast.season?.number == 3 && podcast.season?.name == "Race")
        #expect(podcast.episode?.number == 100.5 && podcast.episode?.display == "Ch.3")
        let form = podcast.alternateEnclosures[0]
        #expect(form.type == "audio/opus" && form.length == 32_400_000 && form.bitrate == 160_707.74)
        #expect(form.height == 1080 && form.isDefault == true && form.codecs == "opus" && form.title == "High")
        #expect(form.sources.map(\.uri) == ["u1", "u2"] && form.sources[1].contentType == "application/x-bittorrent")
        #expect(form.integrity?.type == "sri" && form.integrity?.value == "sha384-ExVq")
        #expect(podcast.contentLinks[0].href == "w" && podcast.contentLinks[0].text == "Watch")
        #expect(podcast.socialInteract[0].priority == 1 && podcast.socialInteract[0].accountURL == "a")
    }

    @Test func value() throws {
        var extensions = Extensions(elements: [
            tree(
                .podcast, "value", ["type": "lightning", "method": "keysend", "suggested": "0.00000015000"],
                [
                    leaf(
                        .podcast, "valueRecipient", "",
                        ["name": "Alice", "type": "node", "address": "02d5", "split": "95", "x": "y"]),
                    leaf(
                        .podcast, "valueRecipient", "",
                        ["type": "node", "split": "five", "fee": "true", "customKey": "k"]),
                    tree(
                        .podcast, "valueTimeSplit",
                        ["startTime": "60", "duration": "237", "remotePercentage": "95", "remoteStartTime": "174"],
                        [leaf(.podcast, "remoteItem", "", ["itemGuid": "i", "feedGuid": "f", "medium": "music"])]),
                ])
        ])
        let value = try #require(extensions.podcast.value)
        #expect(value.type == "lightning" && value.method == "keysend" && value.suggested == 0.00000015)
        #expect(value.recipients.map(\.split) == [95, nil] && value.recipients[1].fee == true)
        #expect(value.recipients[0].name == "Alice" && value.recipients[1].customKey == "k")
        #expect(value.timeSplits[0].startTime == 60 && value.timeSplits[0].remotePercentage == 95)
        #expect(value.timeSplits[0].remoteItem?.itemGUID == "i" && value.timeSplits[0].recipients.isEmpty)
        extensions.podcast.value?.recipients[0].split = 90
        #expect(extensions.elements[0].elements[0].attribute("split") == "90")
        #expect(extensions.elements[0].elements[0].attribute("x") == "y")
        #expect(extensions.elements[0].attribute("suggested") == "0.00000015000")
        #expect(extensions.podcast.values.count == 1)
    }

    @Test func liveItems() throws {
        let extensions = Extensions(elements: [
            tree(
                .podcast, "liveItem",
                ["status": "live", "start": "2021-09-26T07:30:00.000-0600", "end": "later"],
                [
                    leaf(plain, "title", "Live"), leaf(plain, "guid", "g"), leaf(.podcast, "guid", "not this"),
                    leaf(plain, "enclosure", "", ["url": "e", "type": "audio/mpeg", "length": "312"]),
                    leaf(.podcast, "contentLink", "Listen", ["href": "c"]), leaf(.iTunes, "author", "M"),
                ])
        ])
        let live = try #require(extensions.podcast.liveItems.first)
        #expect(live.status == "live" && live.title == "Live" && live.itemGUID == "g")
        #expect(live.start?.rfc3339 == "2021-09-26T07:30:00.000-06:00" && live.end?.unparsed == "later")
        #expect(live.enclosures[0].length == 312 && live.contentLinks[0].href == "c")
        #expect(live.base[ITunes.self].author == "M")
    }

    @Test func iTunes() {
        var extensions = Extensions(elements: [
            tree(
                .iTunes, "category", ["text": "Society"],
                [leaf(.iTunes, "category", "", ["text": "Film"]), leaf(.iTunes, "category", "", ["text": "TV"])]),
            leaf(.iTunes, "category", "", ["text": "Arts"]),
            tree(.iTunes, "owner", [:], [leaf(.iTunes, "name", "N"), leaf(.iTunes, "email", "e@e.example")]),
            leaf(.iTunes, "image", "", ["href": "i.jpg"]), leaf(.iTunes, "duration", "1:02:03"),
            leaf(.iTunes, "season", "2"), leaf(.iTunes, "episode", "٣"), leaf(.iTunes, "episodeType", "bonus"),
            leaf(.iTunes, "new-feed-url", "n"), leaf(.iTunes, "complete", "Yes"), leaf(.iTunes, "type", "serial"),
            leaf(.iTunes, "order", "1"), leaf(.iTunes, "isClosedCaptioned", "yes"), leaf(.iTunes, "block", "no"),
            leaf(.iTunes, "title", "T"), leaf(.iTunes, "subtitle", "S"), leaf(.iTunes, "summary", "Y"),
            leaf(.iTunes, "applepodcastsverify", "v"),
        ])
        let show = extensions.iTunes
        #expect(show.categories.map(\.text) == ["Society", "Arts"])
        #expect(show.categories[0].categories.map(\.text) == ["Film", "TV"])
        #expect(show.owner?.name == "N" && show.owner?.email == "e@e.example" && show.image?.href == "i.jpg")
        #expect(show.duration == 3723 && show.season == 2 && show.episode == nil && show.raw(\.episode) == ["٣"])
        #expect(show.episodeType == "bonus" && show.newFeedURL == "n" && show.complete == true && show.type == "serial")
        #expect(show.order == 1 && show.isClosedCaptioned == true && show.block == false)
        #expect(show.title == "T" && show.subtitle == "S" && show.summary == "Y" && show.verification == "v")
        extensions.iTunes.categories[0].categories[1].text = "Radio"
        extensions.iTunes.duration = 3723
        #expect(extensions.elements[0].elements[1].attribute("text") == "Radio")
        #expect(extensions.elements[4].text == "1:02:03")
    }
}
