import Foundation
import Testing

@Suite struct ExplainTests {
    @Test func `a rule is explained`() throws {
        let result = try Command.run(["explain", "missing-element"])
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("missing-element\n"))
        for part in ["level: error\n", "specification: ", "What to do: "] { #expect(result.output.contains(part)) }
        #expect(
            result.output.split(separator: "\n").allSatisfy {
                $0.count <= 80 || $0.hasPrefix("  http") || $0.contains(": ")
            })
    }

    @Test func `a slip is met with the nearest rule`() throws {
        let result = try Command.run(["explain", "mising-element"])
        #expect(result.status == 64)
        #expect(result.errors.contains("unknown rule \"mising-element\"; did you mean missing-element?"))
    }

    @Test func `the list holds every rule, and the JSON all that is known of each`() throws {
        let root = try JSONSerialization.jsonObject(with: Command.run(["explain", "--json"]).bytes) as? [String: Any]
        let rules = try #require(root?["rules"] as? [[String: Any]])
        let list = try Command.run(["explain"]).output
        #expect(rules.count > 50)
        for rule in rules {
            let id = try #require(rule["id"] as? String)
            #expect(list.contains("  \(id) "))
            for member in ["level", "message", "explanation", "advice", "specification"] {
                #expect((rule[member] as? String)?.isEmpty == false, "\(id) \(member)")
            }
            #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
        }
        #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    }

    @Test func `pages are made of the same table`() throws {
        let scratch = try Scratch()
        #expect(try Command.run(["explain", "--markdown", "rules"], in: scratch.folder).status == 0)
        let page = try scratch.read("rules/missing-element.md")
        #expect(page.hasPrefix("# `missing-element`\n"))
        #expect(page.contains("- Level: error\n"))
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.appending(path: "rules").path())
        let index = try scratch.read("rules/README.md")
        for name in names where name != "README.md" { #expect(index.contains("(\(name))")) }
    }
}
