import Foundation
import Syndicate
import Testing

@testable import SyndicateProcess

@Suite struct ProcessExporterTests {
    @Test func handsOverAHeaderAndALineForEachEntry() throws {
        let settings = [("words", "two \"words\""), ("loud", "true"), ("tag", "a"), ("tag", "b")]
        let (text, report) = try Samples.export("cat", settings: settings.map { (name: $0.0, value: $0.1) })
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 5)
        #expect(lines.last == "")
        #expect(
            lines[0]
                == #"{"protocol":1,"feed":{"title":{"kind":"text","value":"Film"}},"options":{"words":"two \"words\"","count":3,"loud":true,"tag":["a","b"]}}"#
        )
        var parser = JSONParser()
        #expect(try lines[1...3].map { try Entry(json: parser.parse(String($0))) } == Samples.entries(3))
        #expect(report.isEmpty)
    }

    @Test func titlesWithMarkupComeWithoutItToo() throws {
        let entry = Entry(title: TextConstruct(html: "<i>Rain</i> &amp; wind"))
        #expect(try Samples.export("tail -n 1", [entry]).text.contains(#""plain":"Rain & wind""#))
        #expect(try Samples.export("tail -n 1", [Entry(title: "Rain")]).text.contains("plain") == false)
    }

    @Test func aLineOfShellIsAnExporter() throws {
        #expect(try Samples.export("tail -n +2 | wc -l").text.filter { $0 != " " } == "3\n")
    }

    @Test func entriesGoInWhileTheDocumentComesOut() throws {
        // More than all pipes hold, both ways.
        let entries = Samples.entries(20_000)
        let (text, report) = try Samples.export("cat", entries)
        #expect(text.utf8.count(where: { $0 == 0x0A }) == 20_001)
        #expect(report.isEmpty)
    }

    @Test func aProgramThatWritesOnlyAtTheEndIsWaitedFor() throws {
        #expect(try Samples.export("sort -r | tail -n 1", Samples.entries(20_000)).text.contains("\"urn:entry:0\""))
    }

    @Test func whoStopsReadingLosesEntries() throws {
        let (text, report) = try Samples.export("head -n 1", Samples.entries(20_000))
        #expect(text.hasPrefix("{\"protocol\":1"))
        #expect(report.losses.map(\.field) == ["entries"])
    }

    @Test func messagesBecomeAReport() throws {
        let (_, report) = try Samples.export(
            #"""
            cat >/dev/null
            echo 'plain words' >&2
            printf '%s\n' '{"level":"error","message":"too long","entry":"urn:entry:1"}' >&2
            printf '%s\n' '{"message":"no level"}' >&2
            printf '%s\n' '{"level":"loss","field":"review","message":"no stars","entry":"urn:entry:2"}' >&2
            printf '%s\n' '{"level":"loss","field":"review","message":"no stars","count":4}' >&2
            printf '\033[31mred' >&2
            echo document
            """#)
        #expect(
            report.findings == [
                Diagnostic(.note, "plugin", "plain words"),
                Diagnostic(.error, "plugin", "too long", source: "urn:entry:1"),
                Diagnostic(.warning, "plugin", "no level"), Diagnostic(.note, "plugin", "[31mred"),
            ])
        #expect(report.losses.map(\.count) == [5])
        #expect(report.losses.first?.entries == ["urn:entry:2"])
    }

    @Test func endlessMessagesAreCounted() throws {
        let (_, report) = try Samples.export(
            #"cat >/dev/null; seq 1 5000 >&2; echo '{"level":"ERROR","message":"the one"}' >&2; echo document"#)
        #expect(report.findings.count == 992)
        #expect(report.findings.contains(Diagnostic(.error, "plugin", "the one")))
        #expect(report.findings.last == Diagnostic(.note, "too-many-diagnostics", "there are 4010 more messages"))
    }

    @Test func lossesAreCountedHoweverMany() throws {
        let line = #"{\"level\":\"loss\",\"field\":\"body\",\"message\":\"none\",\"entry\":\"$i\"}"#
        let (_, report) = try Samples.export(
            "cat >/dev/null; i=0; while [ $i -lt 3000 ]; do echo \"\(line)\" >&2; i=$((i + 1)); done; echo document")
        #expect(report.losses.map(\.count) == [3000])
        #expect(report.findings.isEmpty)
    }

    @Test(arguments: ["cat >/dev/null", "exit 0", "exec >&- 2>&-; cat >/dev/null"])
    func whoWritesNothingLeavesWhatWasThere(_ command: String) throws {
        let error = try #require(throws: ExportError.self) { try Samples.export(command) }
        #expect(error.code == .nothing)
        #expect(error.message == "sample wrote nothing")
    }

    @Test func whatOthersTakeIsNotLaidToThePlugin() throws {
        var limits = PluginLimits()
        limits.quiet = .milliseconds(400)
        limits.total = .milliseconds(800)
        let exporter = try ProcessExporter(
            PluginProgram("sample", shell: "cat", limits: limits), descriptor: Samples.descriptor)
        var number = 0
        var entries = EntryCursor { () throws(ExportError) -> Entry? in
            number += 1
            usleep(500_000)
            return number > 3 ? nil : Entry(title: "Entry \(number)")
        }
        var output = ByteWriter { _ in usleep(900_000) }
        _ = try exporter.export(FeedMetadata(), entries: &entries, options: OptionValues([], for: []), to: &output)
        try output.flush()
    }

    @Test func aCrashIsToldWhole() throws {
        let error = try #require(throws: ExportError.self) {
            try Samples.export("cat >/dev/null; printf 'Traceback\\n  line 3\\nKeyError\\n' >&2; exit 1")
        }
        #expect((error.cause as? PluginError)?.words == ["Traceback", "line 3", "KeyError"])
    }

    @Test func aFloodBehindTheEndEndsSoon() throws {
        let start = ContinuousClock.now
        _ = try? Samples.export("cat >/dev/null; echo document; (yes >&2) & exit 0")
        _ = try? Samples.export("cat >/dev/null; echo document; (while :; do echo x; sleep 0.01; done) & exit 0")
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test func theEnvironmentHasWhatIsDeclared() throws {
        let names = try Samples.export("cat >/dev/null; env", environment: ["SYNDICATE_GENERATED", "NOT_SET_ANYWHERE"])
            .text.split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) }
        let known =
            PluginProgram.usualEnvironment + [
                "SYNDICATE_PROTOCOL", "SYNDICATE_GENERATED", "PWD", "OLDPWD", "SHLVL", "_",
            ]
        #expect(names.contains("SYNDICATE_PROTOCOL"))
        #expect(names.filter { !known.contains($0) } == [])
    }

    @Test func noOtherDescriptorIsHandedOn() throws {
        let count = try Samples.export("cat >/dev/null; ls /dev/fd | wc -l").text.filter(\.isNumber)
        // Three streams, and the folder that is looked into.
        #expect(Int(count) == 4)
    }

    @Test func anythingMayBeWrittenThatIsNoText() throws {
        let text = try Samples.export(#"cat >/dev/null; printf 'a\377b'"#, mediaType: "application/pdf").text
        #expect(text == "a\u{FFFD}b")
    }

    @Test func textThatComesInPiecesIsText() throws {
        #expect(try Samples.export(#"cat >/dev/null; printf 'a\303'; sleep 0.2; printf '\244'"#).text == "aä")
    }
}
