import Testing

@testable import SyndicateImport

/// Each rule by itself.
struct PlainTextRuleTests {
    @Test(arguments: [
        ("The Plot: A Quest for Justice", true),
        ("The Man in the Mackintosh:", true),
        ("A Must-Watch Thriller", true),
        ("What comes next", true),
        ("iPhone photography for beginners", true),
        ("2024 in review", true),
        ("“Quiet” and other words", true),
        ("Is It Worth Watching?", true),
        ("줄거리", true),
        ("결말", true),
        ("あらすじ", true),
        ("Вердикт", true),
        ("الحكم", true),
        ("Eine Reise nach Norden", true),
        ("Subtext and Missed Chances: Reading Between the Lines of a Very Long Night in the Old Harbour", true),
        ("This line says something, and then it ends.", false),
        ("Who says so?", false),
        ("Stop!", false),
        ("“Who Goes There, Friend?”", false),
        ("“I am not afraid of you”", false),
        ("He said (and I quote.)", false),
        ("그는 떠났다.", false),
        ("結末は驚くほど静かだ。", false),
        ("ends with a comma,", false),
        ("the rest of a sentence", false),
        ("She put it like this and no other way:", false),
        ("Photo: Noor Visser", false),
        ("https://film-magazine.example/", false),
        ("Write to mara@film-magazine.example", false),
        ("2024", false),
        ("X", false),
        ("", false),
        ("A line of more than eighty columns that is written as a sentence is and yet lacks its end", false),
    ])
    func headings(_ text: String, _ isHeading: Bool) {
        #expect(TextLine(text).looksLikeHeading == isHeading)
    }

    @Test(arguments: [
        ("Done.", true), ("Done!", true), ("Done…", true), ("“Done.”", true), ("(Done.)", true), ("완료다.", true),
        ("終わり。", true),
        ("「終わり。」", true), ("終わり！", true), ("Done", false), ("Done:", false), ("“Done”", false), ("", false),
        ("”", false),
    ])
    func endsOfSentences(_ text: String, _ ends: Bool) {
        #expect(TextLine(text).endsSentence == ends)
    }

    @Test(arguments: [
        ("The Long Way Home", true), ("A Night at the Opera", true), ("Reading Between the Lines", true),
        ("The long way home", false), ("Home", false), ("a night at the opera", false), ("The Long corridor", false),
    ])
    func titleCase(_ text: String, _ isTitle: Bool) {
        #expect(TextLine(text).isTitleCased == isTitle)
    }

    @Test(arguments: [
        ("Photo: Noor Visser", "Noor Visser"), ("Image credit: Noor Visser", "Noor Visser"),
        ("Photograph by Noor Visser", "Noor Visser"),
        ("Courtesy of Harbour Films", "Harbour Films"), ("© Harbour Films", "© Harbour Films"), ("사진: 노르", "노르"),
        ("写真：ノール", "ノール"), ("Credit: Harbour Films / Noor Visser", "Harbour Films / Noor Visser"),
        ("© 2024 The Late Reel", nil), ("Photo", nil), ("A photo: the harbour", nil), ("Photo by night", nil),
    ])
    func credits(_ text: String, _ credit: String?) {
        #expect(TextLine(text).credit == credit)
    }

    @Test(arguments: [
        ("A harbour at night, two cranes lit", "The harbour where it begins.", true),
        ("Jun and Mira on the quay.", "They have said all there was to say", true),
        ("Jun and Mira", "Jun waits for Mira in the last scene of the film.", true),
        ("부둣가에 선 두 사람", "마지막 장면의 두 사람.", true),
        ("Q: Why the harbour?", "A: Because it was there.", false),
        ("“Are you coming?”", "“In a minute.”", false),
        ("– Are you coming", "– In a minute", false),
        ("Why the harbour?", "Because it was there.", false),
        ("12 Harbour Street,", "Porttown", false),
        ("The harbour is", "where it begins.", false),
        ("What you need:", "A coat and a lamp.", false),
        ("https://film-magazine.example/a", "https://film-magazine.example/b", false),
    ])
    func captionPairs(_ first: String, _ second: String, _ isCaption: Bool) {
        #expect(TextLine.isCaptionPair(TextLine(first), TextLine(second), isLast: false) == isCaption)
    }

    @Test func aSignOffIsNoCaption() {
        #expect(!TextLine.isCaptionPair(TextLine("Mara Lindqvist"), TextLine("Film critic"), isLast: true))
        #expect(TextLine.isCaptionPair(TextLine("Mara Lindqvist"), TextLine("Film critic"), isLast: false))
    }

    @Test(arguments: [
        ("***", true), ("* * *", true), ("---", true), ("— — —", true), ("⁂", true), ("###", true), ("_____", true),
        ("**", false), ("*a*", false), ("---a", false), ("", false), ("...", false),
    ])
    func rules(_ text: String, _ isRule: Bool) {
        #expect(TextLine(text).isRule == isRule)
    }

    @Test(
        arguments: [
            ("- one", nil, "one"), ("* one", nil, "one"), ("• one", nil, "one"), ("•one", nil, "one"),
            ("1. one", 1, "one"),
            ("12) one", 12, "one"), ("(3) one", 3, "one"),
        ] as [(String, Int?, String)])
    func listMarks(_ text: String, _ number: Int?, _ words: String) {
        #expect(ListReader.mark(TextLine(text))?.number == number)
        #expect(ListReader.mark(TextLine(text))?.text == words)
    }

    @Test(arguments: [
        "-one", "*one*", "2023. A good year", "1.5 metres", "1.", "-", "", "– said he", "(a) one", "3 men",
    ])
    func noListMarks(_ text: String) {
        #expect(ListReader.mark(TextLine(text)) == nil)
    }

    @Test(arguments: [
        ("Photo: NAME", "photo", ":", "NAME"), ("Read | A title", "read", "|", "A title"),
        ("Also read – A title", "also read", "-", "A title"),
        ("글: 이름", "글", ":", "이름"), ("写真：名", "写真", ":", "名"), ("See also » B", "see also", "»", "B"),
    ])
    func labels(_ text: String, _ label: String, _ separator: Unicode.Scalar, _ value: String) {
        let labelled = LabelledText(text)
        #expect(labelled?.label == label)
        #expect(labelled?.separator == separator)
        #expect(labelled?.value == value)
    }

    @Test(arguments: [
        "No label here", "https://film-magazine.example", "well-known", String(repeating: "a", count: 60) + ": b",
    ])
    func noLabels(_ text: String) {
        #expect(LabelledText(text) == nil)
    }

    @Test(arguments: [
        ("Good night. Read these:", "Good night.", "Read these:"), ("Read these:", "", "Read these:"),
        ("“Go!” he said. Then read:", "“Go!” he said.", "Then read:"), ("끝이다. 더 읽기:", "끝이다.", "더 읽기:"),
        ("終わり。他の記事：", "終わり。", "他の記事："), ("It cost 3.50 pounds, and so:", "", "It cost 3.50 pounds, and so:"),
        ("He came. and went on to these:", "", "He came. and went on to these:"),
    ])
    func leadIns(_ text: String, _ rest: String, _ leadIn: String) {
        let divided = LeadIn.divide(text)
        #expect(divided.rest == rest)
        #expect(divided.leadIn == leadIn)
    }
}
