import Foundation
import Testing

@Suite struct MarkupTests {
    static let article = """
        ---
        title: A title
        date: 2024-03-05
        url: https://film.example/2024/a/
        ---

        <p onclick="x()">One <a href="../b/">two</a><script>alert(1)</script></p>

        <p onclick="y()">Three <a href="javascript:z()">four</a></p>
        """

    @Test func markupIsSanitised() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article, to: "a.md")
        let result = try Command.run(
            ["export", "--format", "jsonfeed", "--sanitize", "feed", "--report", "text", "a.md"], in: scratch.folder)
        #expect(result.status == 0)
        for word in ["onclick", "<script", "alert", "javascript"] { #expect(!result.output.contains(word)) }
        #expect(
            result.errors.contains(
                "sanitize feed: note: html: removed the attribute onclick of <p> (2 times), first in"))
        #expect(result.errors.contains("note: html: removed the element <script> and its content, first in"))
    }

    @Test func whatWasRemovedIsToldToPrograms() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article, to: "a.md")
        let result = try Command.run(
            ["export", "--format", "jsonfeed", "--sanitize", "strict", "--report", "json", "a.md"], in: scratch.folder)
        #expect(result.errors.contains("{\"format\":\"sanitize strict\",\"losses\":[{\"field\":\"html\",\"reason\":"))
    }

    @Test func inspectionShowsWhatIsLeft() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article, to: "a.md")
        let result = try Command.run(["inspect", "--json", "--sanitize", "mail", "a.md"], in: scratch.folder)
        #expect(result.status == 0)
        #expect(!result.output.contains("onclick"))
        #expect(result.errors.contains("removed the attribute onclick"))
    }

    @Test func aPolicyThatIsNoneIsAnError() throws {
        let result = try Command.run(["inspect", "--sanitize", "none", "a.md"])
        #expect(result.status == 64)
        #expect(result.errors.contains("one of 'feed', 'mail' or 'strict'"))
    }

    @Test func linksAreResolvedOnlyWhenAsked() throws {
        let scratch = try Scratch()
        try scratch.write(
            "<!doctype html><title>T</title><link rel=canonical href=https://film.example/a/b><article><h1>T</h1>"
                + "<p>One <a href=\"../c\">two</a> and enough words for a paragraph.</p></article>", to: "a.html")
        let result = try Command.run(["inspect", "--json", "--resolve-links", "a.html"], in: scratch.folder)
        #expect(result.output.contains("https://film.example/c"))
        #expect(!result.output.contains("../c"))
    }
}
