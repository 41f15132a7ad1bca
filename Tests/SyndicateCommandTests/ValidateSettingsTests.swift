import Foundation
import Testing

/// What files say to `syndicate validate`: settings, baselines.
@Suite struct ValidateSettingsTests {
    private func folder() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(ValidateTests.good, to: "public/good.xml")
        try scratch.write(ValidateTests.bad, to: "public/bad.xml")
        return scratch
    }

    private func validate(_ arguments: [String], in folder: URL) throws -> Command.Result {
        try Command.run(["validate"] + arguments, in: folder)
    }

    @Test(
        arguments: [
            "rules: {invalid-rfc3339-date: off}", "rules:\n  invalid-rfc3339-date: info", "fail-on: never",
            "paths:\n  \"*.xml\":\n    rules: {invalid-rfc3339-date: off}", "paths:\n  public/: off",
            "paths:\n  public/bad.*: off", "paths:\n  \"**/bad.xml\": {rules: {invalid-rfc3339-date: warning}}",
        ])
    func `settings are found above, and hold`(settings: String) throws {
        let scratch = try folder()
        try scratch.write(settings + "\n", to: ".syndicate-validate.yaml")
        #expect(try validate(["public/bad.xml"], in: scratch.folder).status == 0)
        #expect(try validate(["bad.xml"], in: scratch.folder.appending(path: "public")).status == 0)
        #expect(try validate(["--no-config", "public/bad.xml"], in: scratch.folder).status == 1)
        try FileManager.default.removeItem(at: scratch.folder.appending(path: ".syndicate-validate.yaml"))
        let section = settings.split(separator: "\n").map { "  \($0)\n" }.joined()
        try scratch.write("title: Film\nvalidate:\n\(section)", to: "syndicate.yaml")
        #expect(try validate(["public/bad.xml"], in: scratch.folder).status == 0)
    }

    @Test func `the command line goes before the settings`() throws {
        let scratch = try folder()
        try scratch.write(
            "rules: {invalid-rfc3339-date: off}\npaths: {\"*.xml\": {rules: {invalid-rfc3339-date: off}}}\nfail-on: never\n",
            to: ".syndicate-validate.yaml")
        let result = try validate(
            ["--rule", "invalid-rfc3339-date=warning", "--fail-on", "warning", "public/bad.xml"], in: scratch.folder)
        #expect(result.status == 1)
        #expect(result.output.contains("bad.xml:4:1: warning"))
    }

    @Test func `everything that is wrong is told with its place`() throws {
        let scratch = try folder()
        try scratch.write(
            """
            profile: recomended
            rules:
              missing-elemnt: off
              missing-element: soft
            paths:
              "*.rss": {rulez: {}}
            fail-on: sometimes
            max-findings: many
            basline: x
            """, to: "mine.yaml")
        let result = try validate(["--config", "mine.yaml", "public"], in: scratch.folder)
        #expect(result.status == 78)
        #expect(
            result.errors.split(separator: "\n").map { $0.prefix { $0 != " " } } == [
                "mine.yaml:1:10:", "mine.yaml:3:3:", "mine.yaml:4:20:", "mine.yaml:6:13:", "mine.yaml:7:10:",
                "mine.yaml:8:15:", "mine.yaml:9:1:",
            ])
        #expect(result.errors.contains("unknown rule \"missing-elemnt\" (did you mean \"missing-element\"?)"))
        #expect(result.errors.contains("unknown profile \"recomended\" (did you mean \"recommended\"?)"))
        #expect(result.errors.contains("unknown key \"basline\" (did you mean \"baseline\"?)"))
    }

    @Test func `a baseline silences what is known, and tells what is gone`() throws {
        let scratch = try folder()
        let written = try validate(["--baseline", "known.json", "--update-baseline", "public"], in: scratch.folder)
        #expect(written.status == 0)
        let known = try scratch.read("known.json")
        #expect(known.contains("\"rule\":\"invalid-rfc3339-date\""))
        #expect(
            try validate(["--baseline", "known.json", "--update-baseline", "public"], in: scratch.folder).status == 0)
        #expect(try scratch.read("known.json") == known)

        // The finding moves, and another one comes.
        let moved = ValidateTests.bad.replacing("<title>", with: "\n\n<title>").replacing(
            "urn:uuid:", with: "urn:uu id:")
        try scratch.write(moved, to: "public/bad.xml")
        let result = try validate(["--baseline", "known.json", "public"], in: scratch.folder)
        #expect(result.status == 1)
        #expect(!result.output.contains("invalid-rfc3339-date"))
        #expect(result.output.contains("1 silenced"))

        try scratch.write(ValidateTests.good, to: "public/bad.xml")
        let gone = try validate(["--baseline", "known.json", "public"], in: scratch.folder)
        #expect(
            gone.errors.contains(
                "public/bad.xml: note: invalid-rfc3339-date at /feed/updated \"soon\" occurs no longer"))
        #expect(gone.errors.contains("known.json: note: --update-baseline removes them"))
    }

    @Test func `a baseline of the settings is beside them`() throws {
        let scratch = try folder()
        try scratch.write("baseline: known.json\n", to: ".syndicate-validate.yaml")
        #expect(try validate(["--update-baseline", "public"], in: scratch.folder).status == 0)
        #expect(try scratch.names.contains("known.json"))
        #expect(try validate(["public"], in: scratch.folder).status == 0)
    }
}
