import Syndicate
import Testing

@Suite struct MediaTypeTests {
    @Test(
        arguments: [
            ("text/html", "text/html", []), (" Text/HTML ; Charset=UTF-8 ", "text/html", [("charset", "UTF-8")]),
            (
                "application/atom+xml;type=entry;charset=\"utf-8\"", "application/atom+xml",
                [("type", "entry"), ("charset", "utf-8")]
            ),
            ("a/b; c=\"d\\\"e;f\"; ", "a/b", [("c", "d\"e;f")]), ("a/b;;c=d", "a/b", [("c", "d")]),
            ("a/b; c=\"\"", "a/b", [("c", "")]),
            ("audio/ogg; codecs=\"opus, vorbis\"", "audio/ogg", [("codecs", "opus, vorbis")]),
        ] as [(String, String, [(String, String)])])
    func reads(text: String, essence: String, parameters: [(String, String)]) throws {
        let type = try #require(MediaType(text))
        #expect(type.essence == essence)
        #expect(type.parameters == parameters.map { MediaType.Parameter(name: $0.0, value: $0.1) })
        #expect(MediaType(type.description) == type)
    }

    @Test(arguments: [
        "", "/", "text", "text/", "/html", "text/html; charset", "text/html; =x", "text/html; charset=",
        "text/html charset=x",
        "text/html; charset=\"x", "tëxt/html", "text /html", "text/ht ml", "text/html, text/plain", "a/b; c=\"x\\",
    ])
    func refuses(text: String) {
        #expect(MediaType(text) == nil)
    }

    @Test func findsParameters() {
        let type = MediaType("text/html; charset=utf-8; CHARSET=latin1")
        #expect(type?.parameter("Charset") == "utf-8")
        #expect(type?.parameter("x") == nil)
        #expect(type?.isXML == false)
        #expect(MediaType("application/atom+xml")?.isXML == true)
        #expect(MediaType("text/xml")?.isXML == true)
    }

    @Test(
        arguments: [
            ("mp3", "audio/mpeg"), (".JPG", "image/jpeg"), ("jpeg", "image/jpeg"), ("m4a", "audio/mp4"),
            ("atom", "application/atom+xml"),
            ("webp", "image/webp"), ("svg", "image/svg+xml"), ("vtt", "text/vtt"), ("xyz", nil), ("", nil), (".", nil),
        ] as [(String, String?)])
    func knowsExtensions(name: String, essence: String?) {
        #expect(MediaType.essence(forExtension: name) == essence)
    }

    @Test(
        arguments: [
            ("https://example.org/a.b/episode.mp3?x=1.png#c.gif", "audio/mpeg"), ("a/photo.JPEG", "image/jpeg"),
            ("photo.", nil),
            ("https://example.mp3", nil), ("https://example.org", nil), ("a.mp3/b", nil), ("영화.png", "image/png"),
            ("png", nil),
            ("/a/.png", "image/png"), ("", nil),
        ] as [(String, String?)])
    func knowsPaths(path: String, essence: String?) {
        #expect(MediaType.essence(forPath: path) == essence)
    }

    @Test func knowsExtensionsOfTypes() {
        #expect(MediaType("image/jpeg")?.fileExtension == "jpg")
        #expect(MediaType("image/jpg")?.fileExtension == "jpg")
        #expect(MediaType("text/html; charset=utf-8")?.fileExtension == "html")
        #expect(MediaType("audio/x-m4a")?.fileExtension == "m4a")
        #expect(MediaType("x/y")?.fileExtension == nil)
    }

    @Test func survivesLongText() {
        let long = String(repeating: "a.", count: 500_000)
        #expect(MediaType.essence(forPath: long) == nil)
        #expect(MediaType.essence(forExtension: long) == nil)
        #expect(MediaType("a/b" + String(repeating: ";", count: 500_000))?.essence == "a/b")
    }
}
