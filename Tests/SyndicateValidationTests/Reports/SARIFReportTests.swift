import Syndicate
import Testing

@testable import SyndicateValidation

/// The structure that the schema of SARIF 2.1.0 asks for.
@Suite struct SARIFReportTests {
    private func run() throws -> JSONValue {
        var parser = JSONParser()
        let log = try parser.parse(ReportSamples.written(.sarif))
        #expect(log["version"] == "2.1.0")
        #expect(log["runs"]?.arrayValue?.count == 1)
        return try #require(log["runs"]?[0])
    }

    @Test func `only members that the schema knows`() throws {
        let known: [String: Set<String>] = [
            "run": ["tool", "results", "artifacts", "invocations", "columnKind"],
            "driver": ["name", "semanticVersion", "rules"],
            "rule": [
                "id", "name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration",
                "properties",
            ],
            "result": [
                "ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "fixes",
            ],
            "location": ["physicalLocation", "logicalLocations"],
            "region": ["startLine", "startColumn", "endLine", "endColumn", "snippet"],
        ]
        let run = try run()
        func check(_ kind: String, _ value: JSONValue?) {
            let names = Set(value?.objectValue?.members.map(\.name) ?? ["nothing"])
            #expect(names.subtracting(known[kind] ?? []).isEmpty, "\(kind)")
        }
        check("run", run)
        check("driver", run["tool"]?["driver"])
        for rule in run["tool"]?["driver"]?["rules"]?.arrayValue ?? [] { check("rule", rule) }
        for result in run["results"]?.arrayValue ?? [] {
            check("result", result)
            check("location", result["locations"]?[0])
            check("region", result["locations"]?[0]?["physicalLocation"]?["region"])
        }
    }

    @Test func `results name their rule and document by index`() throws {
        let run = try run()
        let rules = try #require(run["tool"]?["driver"]?["rules"]?.arrayValue)
        let artifacts = try #require(run["artifacts"]?.arrayValue)
        let results = try #require(run["results"]?.arrayValue)
        #expect(results.count == 5)
        #expect(rules.map { $0["id"]?.stringValue } == ["invalid-date", "hostile-text", "missing-note"])
        for result in results {
            let rule = try #require(result["ruleIndex"]?.int64Value)
            #expect(rules[Int(rule)]["id"] == result["ruleId"])
            let location = result["locations"]?[0]?["physicalLocation"]?["artifactLocation"]
            let artifact = try #require(location?["index"]?.int64Value)
            #expect(artifacts[Int(artifact)]["location"]?["uri"] == location?["uri"])
        }
        #expect(results.map { $0["level"]?.stringValue } == ["error", "warning", "note", "note", "error"])
        #expect(run["columnKind"] == "unicodeCodePoints")
        #expect(run["invocations"]?[0]?["executionSuccessful"] == true)
        #expect(run["invocations"]?[0]?["exitCode"] == 1)
    }

    @Test func `documents are named by URI references`() throws {
        let uris = try run()["artifacts"]?.arrayValue?.map { $0["location"]?["uri"]?.stringValue }
        #expect(
            uris == [
                "feeds/a%20b%2Cc%3Ad%25.xml", "feeds/good.json", "https://example.org/feed?a=1&b=%C3%BC",
            ])
    }

    @Test func `rules say how grave they are by themselves and where to read on`() throws {
        let rules = try #require(try run()["tool"]?["driver"]?["rules"]?.arrayValue)
        #expect(rules.map { $0["defaultConfiguration"]?["enabled"] } == [true, true, false])
        #expect(rules.map { $0["defaultConfiguration"]?["level"]?.stringValue } == ["error", "warning", "warning"])
        #expect(
            rules.map { $0["helpUri"]?.stringValue } == [
                "https://www.rfc-editor.org/rfc/rfc822#section-5", nil, "https://www.rfc-editor.org/rfc/rfc4287",
            ])
        #expect(rules[0]["name"] == "InvalidDate")
        for rule in rules {
            #expect(rule["help"]?["text"]?.stringValue?.isEmpty == false)
            #expect(rule["help"]?["markdown"]?.stringValue?.contains("**What to do:**") == true)
        }
    }

    @Test func `a fix names the lines of the finding, or bytes`() throws {
        let change = try run()["results"]?[0]?["fixes"]?[0]?["artifactChanges"]?[0]
        let replacements = try #require(change?["replacements"]?.arrayValue)
        #expect(change?["artifactLocation"]?["index"] == 0)
        #expect(replacements[0]["deletedRegion"]?["startColumn"] == 5)
        #expect(replacements[1]["deletedRegion"] == ["byteOffset": 60, "byteLength": 2])
        #expect(replacements[1]["insertedContent"]?["text"] == "\"&\n")
    }

    @Test func `no two findings of a document have the same fingerprint`() throws {
        let prints = try run()["results"]?.arrayValue?.compactMap {
            $0["partialFingerprints"]?["syndicate/v1"]?.stringValue
        }
        #expect(Set(prints ?? []).count == 5)
    }
}
