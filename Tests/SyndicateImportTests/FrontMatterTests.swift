import Syndicate
import SyndicateImport
import Testing

@Suite struct FrontMatterTests {
    private func split(_ text: String) throws -> SplitText {
        try FrontMatter.split(Array(text.utf8), name: "a.md")
    }

    @Test(arguments: [
        ("---\ntitle: A\n---\nBody\n", FrontMatter.Format.yaml, 4),
        ("---\r\ntitle: A\r\n---\r\nBody\n", .yaml, 4),
        ("\u{FEFF}---\ntitle: A\n...\nBody\n", .yaml, 4),
        ("\n\n--- \ntitle: A\n---  \nBody\n", .yaml, 6),
        ("+++\ntitle = 'A'\n+++\nBody\n", .toml, 4),
        ("---toml\ntitle = \"A\"\n---\nBody\n", .toml, 4),
        ("{\n \"title\": \"A\"\n}\nBody\n", .json, 4),
        ("{\"title\": \"A\"}Body\n", .json, 1),
        ("---json\n{\"title\": \"A\"}\n---\nBody\n", .json, 4),
        (";;;\n\"title\": \"A\"\n;;;\nBody\n", .json, 4),
        (";;;\n{\"title\": \"A\",}\n;;;\nBody\n", .json, 4),
    ])
    func `every notation gives the same values and the body`(text: String, format: FrontMatter.Format, line: Int) throws
    {
        let parts = try split(text)
        #expect(parts.frontMatter?.format == format)
        #expect(parts.frontMatter?.fields["title"]?.text == "A")
        #expect(String(decoding: parts.body, as: UTF8.self) == "Body\n")
        #expect(parts.bodyLine == line)
    }

    @Test(arguments: [
        "Body", "", "---\n\nA line above me.", "----\ntitle: A\n----\n", "{% include x %}\n", "{{< youtube x >}}\n",
        "+ ++\n", "-- -\n", "# Title\n---\na: b\n---\n",
    ])
    func `a text without front matter is all body`(text: String) throws {
        let parts = try split(text)
        #expect(parts.frontMatter == nil)
        #expect(parts.body == Array(text.utf8))
    }

    @Test(arguments: ["---\n---\nBody", "---\n# nothing\n---\nBody", "+++\n+++\nBody", "{}\nBody", ";;;\n;;;\nBody"])
    func `empty front matter is front matter`(text: String) throws {
        let parts = try split(text)
        #expect(parts.frontMatter?.fields.members == [])
        #expect(parts.body == Array("Body".utf8))
    }

    @Test(arguments: [
        ("---\ntitle: A: B\n---\n", 2, 9), ("---\n\ttitle: A\n---\n", 2, 1), ("---\na: [1, 2\n---\n", 3, 1),
        ("---\na: b\nc: d\na: e\n---\n", 4, 1), ("---\njust words\n---\n", 2, 1), ("---\na: *b\n---\n", 2, 4),
        ("---\ntitle: \"A\nb: c\n---\n", 4, 1), ("---\na: b\n---x\n", 1, 1), ("---\na: \u{1}\n---\n", 2, 4),
        ("---\n- a\n- b\n---\n", 2, 1), ("---\n[a]: b\n---\n", 2, 1), ("---\na:\n  b: 1\n  b: 2\n---\n", 4, 3),
        ("+++\ntitle = A\n+++\n", 2, 9), ("+++\ntitle 'A'\n+++\n", 2, 7), ("+++\na = 1\nb = 2\na = 3\n+++\n", 4, 1),
        ("+++\na = \"b\nc\"\n+++\n", 2, 7), ("+++\n[a\nb = 1\n+++\n", 2, 3), ("+++\na = [1 2]\n+++\n", 2, 8),
        ("+++\na = 1 b = 2\n+++\n", 2, 7), ("+++\na = 1\n", 1, 1), ("+++\na = 'é' x\n+++\n", 2, 9),
        ("{\"a\": 1,\n \"b\" 2}\n", 2, 6), ("{\"a\": 1,\n \"a\": 2}\n", 2, 2), ("{\"a\": tru}", 1, 7),
        ("{\"a\": \"b\n\"}", 1, 9), ("{\"é\": \"\\x\"}", 1, 8), ("{\"a\": [1}", 1, 9), ("{\"a\"", 1, 5),
        (";;;\n{} {}\n;;;\n", 2, 4),
    ])
    func `broken front matter is an error with its place`(text: String, line: Int, column: Int) {
        let error = #expect(throws: ImportError.self) { try split(text) }
        #expect(error?.diagnostic.position == SourcePosition(line: line, column: column), "\(error!)")
        #expect(error?.diagnostic.source == "a.md")
        #expect(error?.diagnostic.rule == "invalid-front-matter")
        #expect(error?.description.utf8.contains(0x0A) == false)
    }

    @Test(
        arguments: [
            ("2024-03-05", FrontMatterValue.ScalarKind.string), ("no", .string), ("Yes", .string), ("true", .boolean),
            ("False", .boolean), ("~", .null), ("", .null), ("1.10", .number), ("-5", .number), ("0x1F", .number),
            ("1_000", .string), ("12:30:45", .string), ("'true'", .string), ("!!str 12", .string), ("08", .number),
            (".5", .number), ("1e3", .number), ("1e", .string), ("-", .null),
        ] as [(String, FrontMatterValue.ScalarKind)])
    func `plain YAML scalars keep their spelling`(spelling: String, kind: FrontMatterValue.ScalarKind) throws {
        guard spelling != "-" else { return }
        let value = try split("---\na: \(spelling)\n---\n").frontMatter?.fields.members?.first?.value
        let bare = spelling.replacing("!!str ", with: "").replacing("'", with: "")
        #expect(value?.content == .scalar(bare, kind))
    }

    @Test(
        arguments: [
            ("2024-02-24T09:30:00+01:00", FrontMatterValue.Content.scalar("2024-02-24T09:30:00+01:00", .date)),
            ("2024-02-24 09:30:00.5", .scalar("2024-02-24 09:30:00.5", .date)),
            ("2024-02-24", .scalar("2024-02-24", .date)),
            ("07:32:00", .scalar("07:32:00", .date)), ("1_000", .scalar("1000", .number)),
            ("0xff", .scalar("255", .number)),
            ("+99", .scalar("99", .number)), ("-0.5e3", .scalar("-0.5e3", .number)), ("inf", .scalar("inf", .number)),
            ("'C:\\x'", .scalar("C:\\x", .string)), ("\"a\\u00e9\\U0001F600\"", .scalar("aé😀", .string)),
            ("'''\nA\nB'''", .scalar("A\nB", .string)), ("\"\"\"A \\\n   B\"\"\"\"\"", .scalar("A B\"\"", .string)),
            (
                "{ x = 1, y.z = 'a' }",
                .map([
                    FrontMatterMember("x", FrontMatterValue(.scalar("1", .number))),
                    FrontMatterMember("y", FrontMatterValue(.map([FrontMatterMember("z", FrontMatterValue("a"))]))),
                ])
            ),
            (
                "[ 1, # one\n 2, ]",
                .list([
                    FrontMatterValue(.scalar("1", .number)), FrontMatterValue(.scalar("2", .number)),
                ])
            ),
        ] as [(String, FrontMatterValue.Content)])
    func `TOML scalars`(spelling: String, content: FrontMatterValue.Content) throws {
        let value = try split("+++\na = \(spelling)\n+++\n").frontMatter?.fields["a"]
        #expect(value.map(withoutPlaces)?.content == content)
    }

    @Test func `TOML tables keep their order and places`() throws {
        let text =
            "+++\nb = 1\n[z]\nq = 1\n[[list]]\nn = 1\n[list.sub]\nk = 2\n[[list]]\nn = 2\n[a.b]\nc = 1\n[a]\nd = 2\n+++\n"
        let fields = try #require(try split(text).frontMatter?.fields)
        #expect(fields.members?.map(\.key) == ["b", "z", "list", "a"])
        #expect(fields["list"]?.items.map { $0["n"]?.text } == ["1", "2"])
        #expect(fields["list"]?.items.first?["sub"]?["k"]?.text == "2")
        #expect(fields["a"]?["d"]?.position == SourcePosition(line: 14, column: 5))
        #expect(fields.members?[1].keyPosition == SourcePosition(line: 3, column: 2))
    }

    @Test func `anchors, aliases and merge keys`() throws {
        let text = "---\nx: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\nz: *x\n---\n"
        let fields = try #require(try split(text).frontMatter?.fields)
        #expect(fields["y"]?.members?.map { $0.key + ($0.value.text ?? "") } == ["b3", "a1"])
        #expect(fields["z"]?["b"]?.text == "2")
        #expect(fields["y"]?["b"]?.position == SourcePosition(line: 5, column: 6))
    }

    private func withoutPlaces(_ value: FrontMatterValue) -> FrontMatterValue {
        switch value.content {
        case .scalar: FrontMatterValue(value.content)
        case .list(let items): FrontMatterValue(.list(items.map(withoutPlaces)))
        case .map(let members):
            FrontMatterValue(.map(members.map { FrontMatterMember($0.key, withoutPlaces($0.value)) }))
        }
    }
}
