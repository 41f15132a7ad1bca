import Foundation
import TestSupport

/// Tests with a small site, and programs that are its plugins.
protocol PluginSuite {}

extension PluginSuite {
    static var describe: String {
        #"[ "$1" = describe ] && exec printf '%s' '{"protocol":1,"summary":"Lines.","media_type":"text/plain","file_extensions":["lst"],"options":[{"name":"end","help":"What comes last."}]}'"#
    }
    static var article: String {
        "---\ntitle: Rain\nurl: https://film.example/rain/\ndate: 2024-03-05\ncategories: [film]\n---\n\nIt rains.\n"
    }

    func site(_ yaml: String = "") throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("title: Film\nurl: https://film.example/\n\(yaml)", to: "syndicate.yaml")
        try scratch.write(Self.article, to: "articles/rain.md")
        try scratch.write(
            Self.article.replacing("Rain", with: "Snow").replacing("rain", with: "snow").replacing(
                "film]", with: "tv]"),
            to: "articles/snow.md")
        return scratch
    }

    func program(_ name: String, _ text: String, in scratch: Scratch, folder: String = ".syndicate/plugins")
        throws
    {
        let file = try scratch.write("#!/bin/sh\n\(text)\n", to: "\(folder)/\(name)")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    func run(_ arguments: String..., in scratch: Scratch) throws -> Command.Result {
        try run(arguments, in: scratch)
    }

    func run(_ arguments: [String], in scratch: Scratch) throws -> Command.Result {
        let home = ["XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data"].mapValues {
            scratch.folder.appending(path: $0).path
        }
        return try Command.run(arguments, in: scratch.folder, environment: home)
    }
}
