import Foundation
import Testing

@Suite("syndicate export --format newsletter")
struct NewsletterTests {
    static let review = "Examples/FilmMagazine/articles/ballerina-review.md"

    @Test(
        "writes files that end as what is in them does",
        arguments: [
            ("html", "newsletter.html"), ("text", "newsletter.txt"), ("eml", "newsletter.eml"),
        ])
    func names(_ form: String, _ name: String) throws {
        let scratch = try Scratch()
        let result = try Command.run([
            "export", "--format", "newsletter", "--set", "form=\(form)", "--set", "from=news@film.example", "--output",
            scratch.folder.path() + "/", Self.review,
        ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(FileManager.default.fileExists(atPath: scratch.folder.appending(path: name).path()))
    }

    @Test("writes nothing where nothing is new, and says so")
    func nothingNew() throws {
        let scratch = try Scratch()
        let result = try Command.run([
            "export", "--format", "newsletter", "--set", "since=2031-01-01", "--output",
            scratch.folder.path() + "/", "Examples/FilmMagazine",
        ])
        #expect(result.status == 1)
        #expect(result.errors.contains("no new items"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path()).isEmpty)
    }
}
