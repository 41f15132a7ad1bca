import Syndicate
import SyndicateRSS
import Testing

/// What files and pictures become.
@Suite struct MediaTests {
    @Test(arguments: [
        (
            Attachment(url: "/a.mp3", type: "audio/mpeg", length: 7),
            "<enclosure url=\"https://reel.example/a.mp3\" length=\"7\" type=\"audio/mpeg\"/>", []
        ),
        (
            Attachment(url: "/a.mp3?x#y", length: -7),
            "<enclosure url=\"https://reel.example/a.mp3?x#y\" length=\"0\" type=\"audio/mpeg\" syndicate:derived=\"type\"/>",
            []
        ),
        (
            Attachment(url: "/a.mp3"),
            "<enclosure url=\"https://reel.example/a.mp3\" length=\"0\" type=\"audio/mpeg\" "
                + "syndicate:derived=\"length type\"/>",
            ["attachments.length"]
        ),
        (
            Attachment(url: "/a", length: 1),
            "<enclosure url=\"https://reel.example/a\" length=\"1\" type=\"application/octet-stream\" "
                + "syndicate:derived=\"type\"/>",
            ["attachments.type"]
        ),
    ])
    func enclosures(attachment: Syndicate.Attachment, expected: String, lost: [String]) throws {
        let result = try export(.plain, .plain { $0.attachments = [attachment] })
        #expect(Array(result.item.dropFirst(3)) == [expected])
        #expect(result.report.losses.map(\.field) == lost)
    }

    @Test(
        arguments: [
            (30.0, "<itunes:duration>30</itunes:duration>", 1),
            (30.5, "<itunes:duration syndicate:derived=\"true\">31</itunes:duration>", 2),
            (.nan, nil, 1), (-1, nil, 0), (.infinity, nil, 1), (1e300, nil, 1),
        ] as [(Double, String?, Int)])
    func durations(duration: Double, expected: String?, further: Int) throws {
        let file = Attachment(url: "/a.mp3", length: 7, duration: duration)
        let result = try export(.plain, .plain { $0.attachments = [file] })
        #expect(result.item.first { $0.hasPrefix("<itunes:duration") } == expected)
        #expect(result.item.count == 4 + further)
    }

    @Test func whatTheTreeSaysIsNotSaidAgain() throws {
        let entry = Entry.plain {
            $0.image = Figure(url: "/p.png")
            $0.attachments = [
                Attachment(url: "/a.mp3", type: "audio/mpeg", length: 7, duration: 30),
                Attachment(url: "/b.mp3", length: 7),
            ]
            $0.attachments[0].alternates = [Attachment(url: "/a.opus"), Attachment(url: "/a.flac")]
            $0.authors = [Person(name: "Mara", role: "host")]
            $0.extensions.elements = [
                ExtensionElement(.iTunes, "duration", children: [.text("0:30")]),
                ExtensionElement(.iTunes, "image", ["href": "https://reel.example/q.png"]),
                ExtensionElement(
                    .media, "group",
                    children: [
                        .element(ExtensionElement(.media, "content", ["url": "https://reel.example/p.png"])),
                        .element(ExtensionElement(.media, "content", ["url": "https://reel.example/b.mp3"])),
                    ]),
                ExtensionElement(.media, "thumbnail", ["url": "https://reel.example/t.png"]),
                ExtensionElement(
                    .podcast, "alternateEnclosure", ["type": "audio/ogg"],
                    children: [
                        .element(ExtensionElement(.podcast, "source", ["uri": "https://reel.example/a.opus"]))
                    ]),
                ExtensionElement(.podcast, "person", children: [.text("Mara")]),
            ]
        }
        let result = try export(.plain, entry)
        for (element, count) in [
            ("<itunes:duration", 1), ("<itunes:image", 1), ("<media:content", 2), ("<media:thumbnail", 1),
            ("<podcast:alternateEnclosure", 2), ("<podcast:person", 1), ("<enclosure", 1),
        ] {
            #expect(result.text.ranges(of: element).count == count, "\(element)")
        }
    }

    @Test func codecsStandInAnAttributeOfTheirOwn() throws {
        let entry = Entry.plain {
            $0.attachments = [
                Attachment(
                    url: "https://reel.example/a.mp3", type: "audio/mpeg", length: 1,
                    alternates: [Attachment(url: "https://reel.example/a.ogg", type: "audio/ogg; codecs=\"opus\"")])
            ]
        }
        #expect(
            try export(.plain, entry).text.contains("<podcast:alternateEnclosure type=\"audio/ogg\" codecs=\"opus\">"))
    }

    @Test func aPictureOfTheBodyCompletesTheLeadPicture() throws {
        let entry = Entry.plain {
            $0.image = Figure(url: "/p.png")
            $0.figures = [Figure(url: "/p.png", alt: "A", caption: "C", credit: "X")]
        }
        let result = try export(.plain, entry)
        #expect(
            Array(result.item.dropFirst(3)) == [
                "<media:thumbnail url=\"https://reel.example/p.png\"/>",
                "<media:content url=\"https://reel.example/p.png\" type=\"image/png\" medium=\"image\">",
                "<media:description type=\"plain\">C</media:description>", "<media:credit>X</media:credit>",
                "<media:text type=\"plain\">A</media:text>", "</media:content>",
            ])
    }

    @Test func aFilmHasNoPodcastTagsForItsPictures() throws {
        let entry = Entry.plain {
            $0.attachments = [Attachment(url: "/a.pdf", length: 1)]
            $0.image = Figure(url: "/p.png")
            $0.authors = [Person(name: "Mara", role: "host")]
        }
        let result = try export(.plain, entry)
        #expect(!result.text.contains("itunes"))
        #expect(!result.text.contains("podcast"))
        #expect(result.report.losses.map(\.field) == ["authors"])
    }
}
