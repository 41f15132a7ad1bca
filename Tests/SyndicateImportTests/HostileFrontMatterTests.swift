import Syndicate
import SyndicateImport
import Testing

@Suite struct HostileFrontMatterTests {
    private static let bomb: String = {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
        for level in 1...9 {
            text += "a\(level): &a\(level) [" + repeatElement("*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
        }
        return text
    }()

    private static let smallBomb: String = {
        var text = "a0: &a0 [x,x]\n"
        for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1),*a\(level - 1)]\n" }
        return text
    }()

    private static let keyBomb = smallBomb + "? *a30\n: x\n"

    private static let chain: String = {
        var text = "a0: &a0 [x]\n"
        for level in 1...50_000 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        return text
    }()

    private static let texts = [
        LargeInput("bomb", "---\n" + bomb + "---\n"), LargeInput("bomb of pairs", "---\n" + smallBomb + "---\n"),
        LargeInput("bomb as key", "---\n" + keyBomb + "---\n"), LargeInput("chain", "---\n" + chain + "---\n"),
        LargeInput("YAML lists", "---\na: " + String(repeating: "[", count: 200_000) + "\n---\n"),
        LargeInput("YAML maps", "---\na: " + String(repeating: "{a: ", count: 100_000) + "\n---\n"),
        LargeInput("YAML items", "---\na: \n" + String(repeating: "- ", count: 100_000) + "x\n---\n"),
        LargeInput("YAML size", "---\na: " + String(repeating: "x", count: 2_000_000) + "\n---\n"),
        LargeInput("TOML arrays", "+++\na = " + String(repeating: "[", count: 200_000) + "\n+++\n"),
        LargeInput("TOML dots", "+++\n" + String(repeating: "a.", count: 200_000) + "a = 1\n+++\n"),
        LargeInput("TOML header", "+++\n[" + String(repeating: "a.", count: 200_000) + "a]\n+++\n"),
        LargeInput("TOML tables", "+++\na = " + String(repeating: "{a=", count: 100_000) + "\n+++\n"),
        LargeInput("JSON arrays", "{\"a\":" + String(repeating: "[", count: 200_000)),
        LargeInput("JSON objects", "{\"a\":" + String(repeating: "{\"a\":", count: 100_000)),
        LargeInput("JSON size", "{\"a\": \"" + String(repeating: "x", count: 2_000_000) + "\"}"),
    ]

    @Test(arguments: texts)
    func `front matter that would exhaust the machine is refused`(input: LargeInput) {
        #expect(throws: ImportError.self) { try FrontMatter.split(Array(input.text.utf8)) }
    }

    @Test func `long front matter is read in time`() throws {
        var yaml = "---\n"
        var toml = "+++\n"
        var json = "{"
        for index in 0..<20_000 {
            yaml += "key\(index): [a, 'b']\n"
            toml += "key\(index) = ['a', 'b']\n"
            json += "\(index == 0 ? "" : ",")\"key\(index)\": [\"a\", \"b\"]"
        }
        for text in [yaml + "---\n", toml + "+++\n", json + "}"] {
            #expect(try FrontMatter.split(Array(text.utf8)).frontMatter?.fields.members?.count == 20_000)
        }
        let tables = "+++\n" + String(repeating: "[[a]]\n", count: 90_000) + "+++\n"
        #expect(try FrontMatter.split(Array(tables.utf8)).frontMatter?.fields["a"]?.items.count == 90_000)
    }
}
