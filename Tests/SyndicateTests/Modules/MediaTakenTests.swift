import Syndicate
import Testing

/// What is derived as Media RSS is taken back, and what could not be derived again stays where it is.
@Suite struct MediaTakenTests {
    private static func isDetailed(_ index: Int, _ file: Syndicate.Attachment) -> Bool {
        file.duration != nil || file.bitrate != nil || file.height != nil || !file.alternates.isEmpty
    }

    private static func entry(_ change: (inout Entry) -> Void) -> Entry {
        var entry = Entry(title: "T")
        change(&entry)
        return entry
    }

    private static let figure = Figure(
        url: "https://e.example/1.jpg", alt: "What it shows", caption: "\"\u{0301}C <b>", credit: "Mara")

    private static var film: Syndicate.Attachment {
        var film = Syndicate.Attachment(
            url: "https://e.example/a.mp4", type: "video/mp4", length: 7, duration: 60.5, title: "Film")
        film.bitrate = 128_500
        film.height = 720
        film.language = "ko"
        return film
    }

    private static var group: Syndicate.Attachment {
        var file = film
        file.alternates = [
            Syndicate.Attachment(url: "https://e.example/a.webm", type: "video/webm", duration: 61),
            Syndicate.Attachment(url: "https://e.example/a.ogv", type: "video/ogg"),
        ]
        return file
    }

    static let models: [Entry] = [
        entry { $0.image = Figure(url: "https://e.example/i") },
        entry {
            $0.image = figure
            $0.image?.type = "image/webp"
            $0.image?.width = 640
            $0.image?.height = 480
            $0.image?.length = 12
        },
        entry {
            $0.figures = [Figure(url: "https://e.example/1"), Figure(caption: "C"), Figure(alt: "A", credit: "X")]
        },
        entry { $0.attachments = [film] },
        entry { $0.attachments = [Syndicate.Attachment(url: "https://e.example/a.pdf"), group] },
        entry {
            $0.image = Figure(url: "https://e.example/i")
            $0.attachments = [group, film]
            $0.attachments[1].url = "https://e.example/b"
            $0.figures = [Figure(url: "https://e.example/2", alt: "A")]
        },
    ]

    @Test(arguments: models) func whatIsDerivedIsTakenBack(model: Entry) {
        var read = model
        read.image = nil
        read.figures = []
        for index in read.attachments.indices {
            let file = read.attachments[index]
            read.attachments[index] = Syndicate.Attachment(
                url: file.url, type: file.type, length: file.length, title: file.title)
            read.attachments[index].language = file.language
        }
        let rest = ExtensionElement(.dublinCore, "publisher", children: [.text("P")])
        read.extensions.elements = [rest] + model.derivedMedia(where: Self.isDetailed)
        read.takeMedia(where: Self.isDetailed)
        var expected = model
        expected.extensions.elements = [rest]
        #expect(read == expected)
    }

    /// Elements as feeds have them, and how many of them stay in the tree.
    static let trees: [([ExtensionElement], Int)] = [
        ([content(["url": "u", "medium": "image"])], 0),
        ([content(["url": "u.jpg", "medium": "image"])], 1),
        ([content(["type": "image/jpeg", "medium": "image", "url": "u.jpg"])], 0),
        ([content(["url": "u", "medium": "image", "expression": "full"])], 1),
        ([content(["url": "u", "medium": "image", "width": "007"])], 1),
        ([content(["url": "u", "medium": "image", "width": "wide"])], 1),
        ([content(["url": "u", "medium": "video"])], 1),
        ([content(["url": "a.mp3", "medium": "audio", "type": "audio/mpeg", "duration": "30"])], 0),
        ([content(["url": "a.mp3", "medium": "audio", "type": "audio/mpeg", "duration": "30", "channels": "2"])], 1),
        ([content(["url": "a.mp3", "medium": "audio", "type": "audio/mpeg", "duration": "0:30"])], 1),
        // Nothing more is said of the file than its link has said.
        ([content(["url": "a.mp3", "medium": "audio", "type": "audio/mpeg"])], 1),
        ([ExtensionElement(.media, "thumbnail", ["url": "u"])], 1),
        ([ExtensionElement(.media, "thumbnail", ["url": "u"]), content(["url": "u", "medium": "image"])], 0),
        ([ExtensionElement(.media, "thumbnail", ["url": "v"]), content(["url": "u", "medium": "image"])], 2),
        (
            [
                ExtensionElement(.media, "thumbnail", ["url": "u", "time": "1"]),
                content(["url": "u", "medium": "image"]),
            ], 2
        ),
        // The order is kept: what follows an element that stays, stays too.
        ([content(["url": "v", "medium": "video"]), content(["url": "u", "medium": "image"])], 2),
        ([content(["url": "u", "medium": "image"]), content(["url": "v", "medium": "video"])], 1),
        // The second of an address would not be written again.
        ([content(["url": "u", "medium": "image"]), content(["url": "u", "medium": "image"])], 2),
        ([content(["url": "u", "medium": "image"], [.text("x")])], 1),
        ([content([:])], 1),
        ([ExtensionElement(.media, "group")], 1),
        ([ExtensionElement(.syndicate, "figure")], 1),
        ([ExtensionElement(.syndicate, "figure", ["caption": "C", "x": "y"])], 1),
    ]

    private static func content(
        _ attributes: KeyValuePairs<String, String?>, _ children: [ExtensionNode] = []
    ) -> ExtensionElement {
        ExtensionElement(.media, "content", attributes, children: children)
    }

    @Test(arguments: trees) func nothingIsLost(elements: [ExtensionElement], staying: Int) {
        var entry = Entry()
        entry.attachments = [Syndicate.Attachment(url: "a.mp3")]
        entry.extensions.elements = elements
        entry.takeMedia(where: Self.isDetailed)
        #expect(entry.extensions.elements.count == staying)
        let written = entry.derivedMedia(where: Self.isDetailed) + entry.extensions.elements
        func spelled(_ element: ExtensionElement) -> [String] {
            [element.name] + element.attributes.map { "\($0.name)=\($0.value)" }.sorted() + [element.text]
        }
        #expect(written.map(spelled) == elements.map(spelled))
    }
}
