internal import Syndicate
import Testing

@testable import SyndicateImport

/// Lines, white space and line breaks.
struct PlainTextLineTests {
    @Test(arguments: [
        "a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\u{85}b\u{85}c", "a\u{2028}b\u{2029}c", "a\u{B}b\u{C}c", "a\nb\r\nc\n",
        "\u{FEFF}a\nb\nc",
    ])
    func lineBreaks(_ text: String) {
        #expect(LineReader.lines(Array(text.utf8)).map(\.text) == ["a", "b", "c"])
        #expect(LineReader.lines(Array(text.utf8)).map(\.number) == [1, 2, 3])
    }

    @Test(arguments: [
        ("  a b  ", "a b"), ("a\t\tb", "a b"), ("a\u{A0}b", "a\u{A0}b"), ("a \u{A0} b", "a b"), ("a\u{A0} b", "a b"),
        ("\u{A0}a\u{A0}", "a"),
        ("\u{3000}字\u{3000}", "字"), ("字\u{3000}字", "字\u{3000}字"), ("\u{FEFF}a\u{200B}", "a"),
        ("a\u{202F}!", "a\u{202F}!"), ("", ""),
    ])
    func whiteSpace(_ text: String, _ tidied: String) {
        let line = LineReader.lines(Array(text.utf8)).first?.text ?? ""
        #expect(line.utf8.elementsEqual(tidied.utf8))
    }

    @Test func blankLinesAreKept() {
        #expect(LineReader.lines(Array("a\n \n\u{A0}\n\nb".utf8)).map(\.isBlank) == [false, true, true, true, false])
        #expect(LineReader.lines([]).isEmpty)
        #expect(LineReader.lines(Array("\n".utf8)).map(\.text) == [""])
    }

    @Test func indentsCountTabsAsFour() {
        #expect(LineReader.lines(Array("  a\n\tb\n \tc\n\u{3000}d".utf8)).map(\.indent) == [2, 4, 4, 2])
    }

    @Test(arguments: [("abc", 3), ("한글", 4), ("漢字", 4), ("e\u{301}", 1), ("ｱｲ", 2), ("", 0)])
    func widths(_ text: String, _ columns: Int) {
        #expect(TextWidth.columns(text) == columns)
    }

    /// What comes back from a program that breaks lines at a width.
    private func wrapped(_ text: String, _ width: Int) -> [TextLine] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { TextLine($0) }
    }

    private static let prose = """
        The ferry leaves at six, and whoever has missed it stays. Nobody in the film has a watch, which explains a good deal. \
        Rain falls on the quay in long grey lines. Two people wait under one umbrella, and neither of them owns it.
        """

    @Test(arguments: [40, 60, 66, 72, 78, 80, 88])
    func brokenLinesAreJoined(_ width: Int) {
        let lines = wrapped(Self.prose, width)
        let wrapping = Wrapping([lines[...]])
        #expect(wrapping.width != nil)
        #expect(wrapping.isParagraph(lines[...]))
        #expect(wrapping.joined(lines[...]) == Self.prose)
    }

    @Test func twoLinesAreJudgedByTheWidthOfOthers() {
        let lines = wrapped(Self.prose, 72)
        let wrapping = Wrapping([lines[...]])
        let short = [TextLine("A quay in the rain at dusk"), TextLine("Nobody here has a watch.")]
        let full = [
            TextLine("The ferry leaves at six, and whoever has missed it stays in the harbour"),
            TextLine("Until the morning."),
        ]
        #expect(!wrapping.isParagraph(short[...]))
        #expect(wrapping.isParagraph(full[...]))
    }

    @Test func twoLinesProveNothingOfTheirOwn() {
        let lines = [
            TextLine("A quay in the rain at dusk, two cranes and a lamp"), TextLine("Nobody here has a watch."),
        ]
        #expect(Wrapping([lines[...]]).width == nil)
        #expect(!Wrapping([lines[...]]).isParagraph(lines[...]))
    }

    @Test func versesKeepTheirLines() {
        let lines = ["The ferry left", "and took the light", "and nobody", "came back that night"].map { TextLine($0) }
        #expect(
            Wrapping([lines[...]]).joined(lines[...])
                == "The ferry left\nand took the light\nand nobody\ncame back that night")
    }

    @Test(arguments: [
        ("a", "b", " "), ("漢", "字", ""), ("かな、", "字", ""), ("한글", "한글", " "), ("well-", "known", ""), ("a -", "b", " "),
        ("a–", "b", " "),
    ])
    func joints(_ first: String, _ second: String, _ joint: String) {
        #expect(Wrapping.joint(first, second) == joint)
    }
}
