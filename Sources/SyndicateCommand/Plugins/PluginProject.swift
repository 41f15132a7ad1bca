internal import SyndicateProcess

/// A plugin that somebody begins to write: its files, out of the templates.
struct PluginProject {
    /// What it is written in.
    enum Language: String, CaseIterable {
        case swift, python, javascript, shell
    }

    /// A file of it.
    struct File {
        var name: String
        var text: String
        var isExecutable = false
    }

    let name: String
    let kind: PluginKind
    let language: Language
    /// Where Swift finds Syndicate.
    let package: String?

    /// The languages in which a kind can be begun.
    static func languages(of kind: PluginKind) -> [Language] {
        Language.allCases.filter { kind != .publisher || $0 != .swift }
    }

    private var program: String { kind.prefix + name }

    var files: [File] {
        var files = [File(name: "README.md", text: readme)]
        if kind == .importer { files.append(File(name: "sample.\(name)", text: "2024-03-05 Rain\n2024-03-06 Snow\n")) }
        switch language {
        case .python: files.append(script(python))
        case .javascript: files.append(script(javascript))
        case .shell: files.append(script(shell))
        case .swift:
            files += [
                File(name: "Package.swift", text: filled(PackageResources.package_txt)),
                File(name: "Sources/\(module)/\(module).swift", text: filled(swift)),
                File(name: "Sources/\(program)/main.swift", text: filled(PackageResources.main_txt)),
                File(name: "Tests/\(module)Tests/\(module)Tests.swift", text: filled(PackageResources.tests_txt)),
                File(name: ".gitignore", text: ".build/\n"),
            ]
        }
        return files
    }

    /// What to do with it.
    func nextSteps(in folder: String) -> String {
        guard kind != .publisher else { return "now: see \(folder)/README.md" }
        let build = language == .swift ? "swift build && " : ""
        let isPlain = folder.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x2D < 13 || $0 == UInt8(ascii: "_") }
        let quoted = isPlain ? folder : "'\(folder.replacing("'", with: "'\\''"))'"
        return "now: cd \(quoted) && \(build)\(test)"
    }

    /// What comes before it can be tried.
    private var tests: String { language == .swift ? "swift test\nswift build\n" : "" }

    /// How it is tried.
    private var test: String {
        let sample = kind == .importer ? " --sample sample.\(name)" : ""
        return "syndicate plugin test \(place)\(sample)"
    }

    private var place: String { language == .swift ? ".build/debug/\(program)" : "./\(program)" }

    private var readme: String { kind == .exporter ? exporterReadme : otherReadme }

    private var otherReadme: String {
        let (what, use) =
            switch kind {
            case .importer:
                (
                    "Files that end in `.\(name)` for Syndicate: `syndicate export --from \(name)`.",
                    "syndicate inspect --from \(name) sample.\(name)"
                )
            case .filter:
                (
                    "The filter `\(name)` for Syndicate: `syndicate export --filter \(name)=WORD`.",
                    "syndicate inspect --filter \(name)=rain articles/"
                )
            default:
                (
                    "Destinations of `type: \(name)` for Syndicate.",
                    "syndicate destination types \(name)\n# with a destination in syndicate.yaml: {type: \(name), path: posts}\n"
                        + "syndicate destination test NAME"
                )
            }
        let tried = kind == .publisher ? "" : "```sh\n\(tests)\(test)\n```\n\n"
        return """
            # \(program)

            \(what)

            \(tried)Put the program on PATH, into `.syndicate/plugins` of a site, or among your own:

            ```sh
            install -D \(place) "${XDG_DATA_HOME:-$HOME/.local/share}/syndicate/plugins/\(program)"
            syndicate plugin show \(name)
            \(use)
            ```

            """
    }

    private var exporterReadme: String {
        """
        # \(program)

        The format `\(name)` for Syndicate: `syndicate export --format \(name)`.

        ```sh
        \(tests)\(test)
        ```

        Put the program on PATH, into `.syndicate/plugins` of a site, or among your own:

        ```sh
        install -D \(place) "${XDG_DATA_HOME:-$HOME/.local/share}/syndicate/plugins/\(program)"
        syndicate export --format \(name) articles/
        ```

        """
    }

    private var python: [UInt8] {
        switch kind {
        case .exporter: PackageResources.exporter_py
        case .importer: PackageResources.importer_py
        case .publisher: PackageResources.publisher_py
        case .filter: PackageResources.filter_py
        }
    }

    private var javascript: [UInt8] {
        switch kind {
        case .exporter: PackageResources.exporter_js
        case .importer: PackageResources.importer_js
        case .publisher: PackageResources.publisher_js
        case .filter: PackageResources.filter_js
        }
    }

    private var shell: [UInt8] {
        switch kind {
        case .exporter: PackageResources.exporter_sh
        case .importer: PackageResources.importer_sh
        case .publisher: PackageResources.publisher_sh
        case .filter: PackageResources.filter_sh
        }
    }

    private var swift: [UInt8] {
        switch kind {
        case .importer: PackageResources.importer_txt
        case .filter: PackageResources.filter_txt
        case .exporter, .publisher: PackageResources.exporter_txt
        }
    }

    /// What the program does, in Swift.
    private var main: String {
        switch kind {
        case .importer: "ImporterProgram.main(\(module)())"
        case .filter: "FilterProgram.main { words in \(module)(words) }"
        case .exporter, .publisher: "ExporterProgram.main(\(module)())"
        }
    }

    /// What tries it, in Swift.
    private var check: String {
        switch kind {
        case .importer:
            """
            let sample = ImportSource(name: "sample.\(name)", bytes: Array("2024-03-05 Rain\\n2024-03-06 Snow\\n".utf8))
                    try ImporterConformance.check(\(module)(), samples: [sample])
            """
        case .filter: "try FilterConformance.check(\(module)([\"reel\"]))"
        case .exporter, .publisher: "try ExporterConformance.check(\(module)())"
        }
    }

    /// What Swift calls it: `MyFormatExporter`.
    private var module: String { type + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst() }

    private func script(_ template: [UInt8]) -> File {
        File(name: program, text: filled(template), isExecutable: true)
    }

    private func filled(_ template: [UInt8]) -> String {
        String(decoding: template, as: UTF8.self).replacing("NAME", with: name).replacing("MODULE", with: module)
            .replacing("PROGRAM", with: program).replacing("MAIN", with: main).replacing("CHECK", with: check)
            .replacing("PACKAGE", with: dependency).replacing("IDENTITY", with: identity)
    }

    /// The name as a type has it: `my-format` is `MyFormat`; no type begins with a digit.
    private var type: String {
        let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return words.utf8.first.map { $0 < UInt8(ascii: "A") } == true ? "Format" + words : words
    }

    static func isAddress(_ place: String) -> Bool { place.contains("://") || place.hasPrefix("git@") }

    /// What the package manager knows the package by: the last part of its address.
    private var identity: String {
        guard let package, Self.isAddress(package) else { return "Syndicate" }
        let last = package.split { $0 == "/" || $0 == ":" }.last ?? ""
        return last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
    }

    private var dependency: String {
        let place = (package ?? "").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return Self.isAddress(place)
            ? ".package(url: \"\(place)\", branch: \"main\")" : ".package(name: \"Syndicate\", path: \"\(place)\")"
    }
}
