import Syndicate
import Testing

@Suite("A value that cannot be read")
struct UnreadableValueTests {
    private static func pass<Value>(_ value: inout Value?) {}

    @Test("survives being passed on for change, and setting what was read")
    func survives() {
        let tree = [
            ExtensionElement(.iTunes, "duration", children: [.text("soon"), .element(ExtensionElement(.iTunes, "x"))]),
            ExtensionElement(.media, "thumbnail", ["url": "k", "width": "wide"]),
        ]
        var extensions = Extensions(elements: tree)
        Self.pass(&extensions.iTunes.duration)
        #expect(extensions.elements == tree)
        extensions.iTunes.duration = nil
        #expect(extensions.elements == tree)
        extensions.media.thumbnails[0].width = nil
        #expect(extensions.elements == tree)
        extensions.iTunes.duration = 5
        #expect(extensions.iTunes.duration == 5)
        extensions.iTunes.duration = nil
        #expect(extensions.elements == [tree[1]])
    }
}
