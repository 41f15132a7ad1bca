import Foundation
import Testing

/// What the command says of itself: help, completions, and what manual pages are made of.
@Suite struct ReferenceTests {
    /// A command, as `--experimental-dump-help` has it.
    private struct Described: Decodable {
        struct Argument: Decodable {
            var abstract: String?
            var valueName: String?
            var shouldDisplay: Bool
        }

        var commandName: String
        var abstract: String?
        var discussion: String?
        var subcommands: [Described]?
        var arguments: [Argument]?

        /// It, and all below it, by their words.
        func all(_ before: [String] = []) -> [(words: [String], command: Described)] {
            let words = before + [commandName]
            return [(words, self)] + (subcommands ?? []).flatMap { $0.all(words) }
        }
    }

    private static func commands() throws -> [(words: [String], command: Described)] {
        struct Dump: Decodable { var command: Described }
        let result = try Command.run(["--experimental-dump-help"])
        return try JSONDecoder().decode(Dump.self, from: result.bytes).command.all()
            .filter { $0.command.commandName != "help" }
    }

    @Test func `every command says what it does, with examples`() throws {
        let commands = try Self.commands()
        #expect(commands.count > 25)
        for (words, command) in commands {
            let name = words.joined(separator: " ")
            #expect(command.abstract?.hasSuffix(".") == true, "\(name)")
            let examples = (command.discussion ?? "").split(separator: "Examples:\n").last ?? ""
            #expect(examples.contains("syndicate "), "\(name) has no examples")
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                #expect(argument.abstract?.isEmpty == false, "\(name): \(argument.valueName ?? "")")
            }
        }
    }

    @Test func `the examples of help are commands that there are`() throws {
        let commands = try Self.commands()
        let known = Set(commands.map { $0.words.joined(separator: " ") })
        for (words, command) in commands {
            let lines = (command.discussion ?? "").split(separator: "\n").filter { $0.hasPrefix("  ") }
            for line in lines {
                guard let start = line.firstRange(of: "syndicate ")?.lowerBound else { continue }
                let called = line[start...].split(separator: " ").map(String.init)
                #expect(known.contains(called.prefix(2).joined(separator: " ")), "\(words): \(line)")
                if known.contains(where: { $0.hasPrefix(called.prefix(2).joined(separator: " ") + " ") }) {
                    #expect(known.contains(called.prefix(3).joined(separator: " ")), "\(words): \(line)")
                }
                // Options are spelled as the command has them.
                for option in called where option.hasPrefix("--") {
                    let help = try Command.run(called.dropFirst().prefix { !$0.hasPrefix("-") } + ["--help"]).output
                    #expect(help.contains(option.split(separator: "=")[0]), "\(words): \(line)")
                }
            }
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions are scripts of their shell`(_ shell: String) throws {
        let script = try Command.run(["--generate-completion-script", shell]).output
        #expect(script.contains("lint-mail"))
        let found = try Self.run("/bin/sh", ["-c", "command -v \(shell)"], input: "")
        guard found == 0 else { return }
        // Each reads a script without running it.
        #expect(try Self.run("/usr/bin/env", [shell, "-n"], input: script) == 0)
    }

    private static func run(_ program: String, _ arguments: [String], input: String) throws -> Int32 {
        let scratch = try Scratch()
        let file = try scratch.write(input, to: "input")
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
