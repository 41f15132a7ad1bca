import Syndicate
import SyndicateFeeds

/// The views over the extension trees of feeds: a value that is set to what was read changes nothing.
enum Views: Target {
    static func test(_ bytes: [UInt8]) {
        var context = ImportContext()
        let source = ImportSource(name: "fuzz", bytes: bytes)
        guard var imported = try? FeedImporter().read(source, context: &context) else { return }
        check(imported.metadata.extensions)
        _ = imported.metadata.licenses
        while let entry = try? imported.entries.next() {
            check(entry.extensions)
            _ = entry.licenses
            for attachment in entry.attachments { check(attachment.extensions) }
            for link in entry.links { check(link.extensions) }
        }
    }

    private static func check(_ extensions: Extensions) {
        var copy = extensions
        keep(&copy.iTunes.duration)
        keep(&copy.iTunes.episode)
        keep(&copy.iTunes.explicit)
        keep(&copy.iTunes.keywords)
        keep(&copy.iTunes.categories)
        keep(&copy.iTunes.image)
        keep(&copy.iTunes.owner)
        keep(&copy.media.contents)
        keep(&copy.media.thumbnails)
        for index in copy.media.groups.indices {
            for file in copy.media.groups[index].contents { _ = (file.duration, file.bitrate, file.fileSize) }
        }
        keep(&copy.media.groups)
        require(copy == extensions, "setting what was read has changed the tree")
        for shape in extensions.geometries { _ = shape.element }
        _ = extensions.licenses
    }

    /// What cannot be read is `nil`, and setting that takes it away.
    private static func keep<Value>(_ value: inout Value?) {
        if let read = value { value = read }
    }

    private static func keep<Value>(_ value: inout [Value]) {
        let read = value
        value = read
    }
}
