import Syndicate
import Testing

/// The examples of the article "Reading extensions".
@Suite struct ReadingExtensionsTests {
    @Test func writing() {
        var entry = Entry(title: "Hello")
        entry.extensions.elements = [
            leaf(.iTunes, "duration", "1:02:03"), leaf(.dublinCore, "creator", "Kim"), leaf(.podcast, "chapters"),
        ]
        entry.extensions.iTunes.duration = 3723
        entry.extensions.dublinCore.creators.append("Mara")
        entry.extensions.media.contents.append(
            ElementView {
                $0.url = "https://film.example/a.mp4"
                $0.medium = "video"
            })
        entry.extensions.podcast.chapters = nil
        #expect(
            entry.extensions.elements == [
                leaf(.iTunes, "duration", "1:02:03"), leaf(.dublinCore, "creator", "Kim"),
                leaf(.dublinCore, "creator", "Mara"),
                leaf(.media, "content", "", ["url": "https://film.example/a.mp4", "medium": "video"]),
            ])
    }

    @Test func whatCannotBeRead() {
        var entry = Entry(title: "Hello")
        entry.extensions.elements = [leaf(.iTunes, "duration", "about an hour")]
        #expect(entry.extensions.iTunes.duration == nil)
        #expect(entry.extensions.iTunes.raw(\.duration) == ["about an hour"])
    }
}
