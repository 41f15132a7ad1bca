import Syndicate
import Testing

@Suite struct MediaVocabularyTests {
    private let group = Extensions(elements: [
        tree(
            .media, "group", [:],
            [
                leaf(
                    .media, "content", "",
                    [
                        "url": "a.mp4", "fileSize": "12", "type": "video/mp4", "medium": "video", "isDefault": "true",
                        "expression": "full", "bitrate": "128.5", "framerate": "25", "samplingrate": "44.1",
                        "channels": "2", "duration": "185", "height": "200", "width": "300", "lang": "en", "x": "y",
                    ]),
                tree(
                    .media, "content", ["url": "b.mp4", "fileSize": "big"],
                    [leaf(.media, "title", "In file", ["type": "html"])]),
                leaf(.media, "rating", "nonadult", ["scheme": "urn:simple"]),
                leaf(.media, "thumbnail", "", ["url": "t.jpg", "width": "75", "height": "50", "time": "12:05:01.123"]),
                leaf(.media, "category", "pets/dogs", ["scheme": "urn:c", "label": "Dogs"]),
                leaf(.media, "hash", "dfdec888b72151965a34b4b59031290a", ["algo": "md5"]),
                leaf(.media, "player", "", ["url": "p", "height": "2", "width": "3"]),
                leaf(.media, "credit", "Mara", ["role": "director", "scheme": "urn:ebu"]),
                leaf(.media, "copyright", "2024 Film", ["url": "c"]),
                leaf(.media, "text", "Oh, say", ["type": "plain", "lang": "en", "start": "00:00:03.000", "end": "10"]),
                leaf(.media, "restriction", "au us", ["relationship": "allow", "type": "country"]),
                leaf(.media, "keywords", "kitty, cat"), leaf(.media, "description", "D"),
            ])
    ])

    @Test func groups() throws {
        let group = try #require(group.media.groups.first)
        let file = group.contents[0]
        #expect(file.url == "a.mp4" && file.fileSize == 12 && file.type == "video/mp4" && file.medium == "video")
        #expect(file.isDefault == true && file.expression == "full" && file.bitrate == 128.5 && file.framerate == 25)
        #expect(file.samplingrate == 44.1 && file.channels == 2 && file.duration == 185 && file.height == 200)
        #expect(file.width == 300 && file.lang == "en")
        #expect(group.contents[1].fileSize == nil && group.contents[1].raw(\.fileSize) == ["big"])
        #expect(group.contents[1].title?.text == "In file" && group.contents[1].title?.type == "html")
        #expect(group.ratings[0].text == "nonadult" && group.ratings[0].scheme == "urn:simple")
        let thumbnail = group.thumbnails[0]
        #expect(thumbnail.url == "t.jpg" && thumbnail.width == 75 && thumbnail.height == 50)
        #expect(thumbnail.time == 43501.123)
        #expect(group.categories[0].text == "pets/dogs" && group.categories[0].label == "Dogs")
        #expect(group.hashes[0].algo == "md5" && group.hashes[0].text?.hasPrefix("dfd") == true)
        #expect(group.player?.url == "p" && group.player?.height == 2 && group.player?.width == 3)
        #expect(group.credits[0].text == "Mara" && group.credits[0].role == "director")
        #expect(group.copyright?.text == "2024 Film" && group.copyright?.url == "c")
        #expect(group.texts[0].text == "Oh, say" && group.texts[0].start == 3 && group.texts[0].end == 10)
        #expect(group.restrictions[0].values == ["au", "us"] && group.restrictions[0].relationship == "allow")
        #expect(group.keywords == ["kitty", "cat"] && group.description?.text == "D" && group.title == nil)
    }

    @Test func writingKeepsTheRest() {
        var extensions = group
        extensions.media.groups[0].contents[0].duration = 186
        extensions.media.groups[0].contents[0].title = ElementView { $0.text = "T" }
        var expected = group
        if case .element(var file) = expected.elements[0].children[0] {
            file.attributes[10].value = "186"
            file.children = [.element(leaf(.media, "title", "T"))]
            expected.elements[0].children[0] = .element(file)
        }
        #expect(extensions == expected)
    }

    @Test func community() throws {
        let community = tree(
            .media, "community", [:],
            [
                leaf(.media, "starRating", "", ["average": "3.5", "count": "20", "min": "1", "max": "10"]),
                leaf(.media, "statistics", "", ["views": "5", "favorites": "-"]),
                leaf(.media, "tags", "news: 5, abc:3, time 12:30, reuters"),
            ])
        var extensions = Extensions(elements: [community])
        let view = try #require(extensions.media.community)
        #expect(view.starRating?.average == 3.5 && view.starRating?.count == 20)
        #expect(view.starRating?.min == 1 && view.starRating?.max == 10)
        #expect(view.statistics?.views == 5 && view.statistics?.favorites == nil)
        let tags = [
            Media.Tag("news", weight: 5), Media.Tag("abc", weight: 3), Media.Tag("time 12", weight: 30),
            Media.Tag("reuters"),
        ]
        #expect(view.tags == tags)
        extensions.media.community?.tags?.removeLast(2)
        #expect(extensions.media.community?.raw(\.tags) == ["news:5, abc:3"])
    }

    @Test func theOtherElements() {
        let extensions = Extensions(elements: [
            tree(.media, "comments", [:], [leaf(.media, "comment", "c1"), leaf(.media, "comment", "c2")]),
            tree(.media, "responses", [:], [leaf(.media, "response", "r")]),
            tree(.media, "backLinks", [:], [leaf(.media, "backLink", "b")]),
            tree(
                .media, "embed", ["url": "e", "width": "512", "height": "323"],
                [leaf(.media, "param", "transparent", ["name": "wmode"])]),
            leaf(.media, "status", "", ["state": "active", "reason": "none"]),
            leaf(.media, "price", "", ["type": "rent", "price": "19.99", "currency": "EUR", "info": "i"]),
            leaf(.media, "license", "CC", ["type": "text/html", "href": "l"]),
            leaf(.media, "subTitle", "", ["type": "application/smil", "lang": "ko", "href": "s"]),
            leaf(.media, "peerLink", "", ["type": "application/x-bittorrent", "href": "t"]),
            tree(
                .media, "location", ["description": "My house", "start": "00:01", "end": "01:00"],
                [tree(.geoRSS, "where", [:], [tree(.gml, "Point", [:], [leaf(.gml, "pos", "35.669998 139.770004")])])]),
            leaf(.media, "rights", "", ["status": "userCreated"]),
            tree(
                .media, "scenes", [:],
                [
                    tree(
                        .media, "scene", [:],
                        [leaf(plain, "sceneTitle", "S1"), leaf(plain, "sceneStartTime", "00:15")]),
                    tree(
                        .media, "scene", [:],
                        [leaf(.media, "sceneTitle", "S2"), leaf(.media, "sceneEndTime", "1:00:15")]),
                ]),
            leaf(.media, "adult", "true"),
        ])
        let media = extensions.media
        #expect(media.comments?.comments == ["c1", "c2"])
        #expect(media.responses?.responses == ["r"] && media.backLinks?.backLinks == ["b"])
        #expect(media.embed?.url == "e" && media.embed?.width == 512 && media.embed?.height == 323)
        #expect(media.embed?.params.map(\.name) == ["wmode"] && media.embed?.params[0].value == "transparent")
        #expect(media.status?.state == "active" && media.status?.reason == "none")
        #expect(media.prices[0].price == 19.99 && media.prices[0].currency == "EUR" && media.prices[0].type == "rent")
        #expect(media.licenses[0].href == "l" && media.licenses[0].text == "CC")
        #expect(media.subTitles[0].lang == "ko" && media.peerLinks[0].href == "t")
        #expect(media.locations[0].description == "My house" && media.locations[0].end == 60)
        let point = GeoPosition(latitude: 35.669998, longitude: 139.770004)
        #expect(media.locations[0].base.geometries == point.map { [.point($0)] })
        #expect(media.rights?.status == "userCreated" && media.adult == true)
        #expect(media.scenes?.scenes.map(\.title) == ["S1", "S2"])
        #expect(media.scenes?.scenes[0].startTime == 15 && media.scenes?.scenes[1].endTime == 3615)
    }
}
