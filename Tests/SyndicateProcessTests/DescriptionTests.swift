import Syndicate
import Testing

@testable import SyndicateProcess

@Suite struct DescriptionTests {
    @Test func aDescriptorSaysWhatTheFormatIs() throws {
        let description = #"""
            {"protocol": 1, "name": "sample", "summary": "Lines.", "version": "2.1", "media_type": "text/x-lines",
             "file_extensions": ["lines", "txt"], "file_stem": "all", "unit": "entry", "aliases": ["l"],
             "options": [{"name": "width", "type": "integer", "minimum": 1, "maximum": 80, "default": "72", "help": "How wide."},
                         {"name": "mood", "type": "choice", "choices": ["glad", "sad"], "repeatable": true}], "later": {}}
            """#
        let exporter = try ProcessExporter(Samples.program("test $1 = describe && echo '\(description)'"))
        #expect(
            exporter.descriptor
                == ExporterDescriptor(
                    name: "sample", aliases: ["l"], summary: "Lines.", version: "2.1", mediaType: "text/x-lines",
                    fileExtensions: ["lines", "txt"], fileStem: "all", unit: .entry,
                    options: [
                        OptionSpec("width", .integer(1...80), default: "72", help: "How wide."),
                        OptionSpec("mood", .choice(["glad", "sad"]), isRepeatable: true, help: ""),
                    ]))
    }

    @Test func littleIsEnough() throws {
        let exporter = try ProcessExporter(
            Samples.program(#"echo '{"protocol":1,"media_type":"text/plain","file_extensions":["txt"]}'"#))
        #expect(exporter.descriptor.name == "sample")
        #expect(exporter.descriptor.fileStem == "feed")
        #expect(exporter.descriptor.unit == .feed)
    }

    @Test(arguments: [
        ("", "what it says of itself is nothing"),
        ("garbage", "is no JSON"),
        ("[1]", "is no JSON object"),
        (#"{"media_type":"text/plain"}"#, "does not say which version"),
        (#"{"protocol":2}"#, "another version of the protocol than 1"),
        (#"{"protocol":"1"}"#, "another version of the protocol than 1"),
        (#"{"protocol":1}"#, "media_type: is missing"),
        (#"{"protocol":1,"name":"other","media_type":"text/plain","file_extensions":["t"]}"#, "calls itself \"other\""),
        (#"{"protocol":1,"name":"../x","media_type":"text/plain","file_extensions":["t"]}"#, "is no name"),
        (#"{"protocol":1,"media_type":"text","file_extensions":["t"]}"#, "is no media type"),
        (#"{"protocol":1,"media_type":"text/plain; charset=utf-8","file_extensions":["t"]}"#, "is no media type"),
        (#"{"protocol":1,"media_type":"text/plain","file_extensions":["../t"]}"#, "file_extensions"),
        (#"{"protocol":1,"media_type":"text/plain","file_extensions":["t"],"file_stem":"a/b"}"#, "file_stem"),
        (#"{"protocol":1,"media_type":"text/plain","file_extensions":[]}"#, "file_extensions"),
        (#"{"protocol":1,"media_type":"text/plain","file_extensions":["t"],"unit":"page"}"#, "unit: unknown value"),
        (
            #"{"protocol":1,"media_type":"text/plain","file_extensions":["t"],"options":[{"name":"a","type":"colour"}]}"#,
            "options[0].type: unknown value \"colour\""
        ),
        (
            #"{"protocol":1,"media_type":"text/plain","file_extensions":["t"],"options":[{"name":"a"},{"name":"a"}]}"#,
            "two options are called a"
        ),
        (
            #"{"protocol":1,"media_type":"text/plain","file_extensions":["t"],"options":[{"name":"a","type":"integer","default":"x"}]}"#,
            "the default of option a"
        ),
    ])
    func whatIsWrongIsSaid(_ description: String, _ words: String) {
        let failure = Samples.failure {
            _ = try ProcessExporter(
                PluginProgram("sample", path: "/bin/echo", arguments: ["-n", description, "#"]).quietly)
        }
        #expect(failure?.code == .badDescriptor)
        #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "nothing")")
    }

    @Test func aProgramIsAskedOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "syndicate-export-sample",
            "#!/bin/sh\necho asked >>'\(folder.path)/asked'\necho '{\"protocol\":1,\"media_type\":\"text/plain\",\"file_extensions\":[\"txt\"]}'\n",
            mode: 0o755)
        let program = PluginProgram(
            "sample", path: "\(folder.path)/syndicate-export-sample", limits: Samples.patient)
        let cache = DescriptionCache(folder: "\(folder.path)/cache/deep")
        for _ in 0..<3 { _ = try ProcessExporter(program, cache: cache) }
        #expect(folder.text("asked") == "asked\n")
        let text = folder.text("syndicate-export-sample")
        try folder.write("syndicate-export-sample", text + "# changed\n", mode: 0o755)
        _ = try ProcessExporter(program, cache: cache)
        #expect(folder.text("asked") == "asked\nasked\n")
    }
}

extension PluginProgram {
    /// The program with a shell that prints its second argument and nothing else.
    fileprivate var quietly: PluginProgram {
        PluginProgram(name, path: "/bin/sh", arguments: ["-c", "printf %s \"$1\"", name, arguments[1]])
    }
}
