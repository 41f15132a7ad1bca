import Syndicate
import Testing

@Suite struct MediaModuleTests {
    @Test(
        arguments: [
            ("image/png", "image"), ("AUDIO/mpeg", "audio"), ("video/mp4", "video"), ("text/html", nil), ("image", nil),
            ("imagex/png", nil), ("", nil),
        ] as [(String, String?)])
    func mediums(type: String, medium: String?) {
        #expect(MediaType.medium(type) == medium)
    }

    @Test(
        arguments: [
            (30.0, "30"), (30.5, "30.5"), (0.125, "0.125"), (1.0004, "1"), (2.9999, "3"), (0, "0"), (-1, nil),
            (.nan, nil),
            (.infinity, nil), (1e18, nil),
        ] as [(Double, String?)])
    func decimals(number: Double, spelled: String?) {
        let file = Syndicate.Attachment(url: "a", duration: number)
        #expect(file.mediaContent.attribute("duration") == spelled)
    }

    @Test(arguments: [(7, "7"), (0, nil), (-7, nil), (nil, nil)] as [(Int64?, String?)])
    func sizesOfNothingAreNotSaid(length: Int64?, spelled: String?) {
        let file = Syndicate.Attachment(url: "a.mp3", length: length)
        #expect(file.mediaContent.attribute("fileSize") == spelled)
    }

    @Test func bitratesAreInKilobitsForMediaAndInBitsForPodcasts() {
        var file = Syndicate.Attachment(url: "https://e.example/a.mp3", length: 7, title: "T")
        file.bitrate = 128_500
        #expect(file.mediaContent.attribute("bitrate") == "128.5")
        #expect(file.mediaContent.attribute("medium") == "audio")
        #expect(file.podcastAlternateEnclosure.attribute("bitrate") == "128500")
        #expect(file.podcastAlternateEnclosure.elements.first?.attribute("uri") == "https://e.example/a.mp3")
    }

    @Test func groupsHoldTheFileAndItsOtherForms() {
        let file = Syndicate.Attachment(
            url: "a.pdf", alternates: [Syndicate.Attachment(url: "a.epub"), Syndicate.Attachment(url: "a.txt")])
        let group = file.mediaGroup
        #expect(group.elements.map { $0.attribute("url") } == ["a.pdf", "a.epub", "a.txt"])
        #expect(group.elements.map { $0.attribute("isDefault") } == ["true", nil, nil])
    }

    @Test func captionsStandAloneWhereThereIsNoPicture() {
        let caption = Figure(caption: "C", credit: "X")
        #expect(caption.mediaContent == nil)
        #expect(caption.mediaThumbnail == nil)
        #expect(caption.captionElement?.attribute("caption") == "C")
        #expect(Figure().captionElement == nil)
        #expect(Figure(url: "a.png", caption: "C").captionElement == nil)
    }

    @Test func personsHaveNames() {
        #expect(Person(uri: "https://e.example/").podcastPerson == nil)
        let host = Person(name: "Mara", uri: "https://e.example/", avatar: "a.png", role: "Host").podcastPerson
        #expect(host?.attributes.map(\.value) == ["host", "a.png", "https://e.example/"])
        #expect(host?.text == "Mara")
    }
}
