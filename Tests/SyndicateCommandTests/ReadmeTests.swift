import Foundation
import Testing

/// Every command that the README shows works as it stands there.
@Suite struct ReadmeTests {
    static let commands: [String] = {
        let readme = (try? String(contentsOf: Command.package.appending(path: "README.md"), encoding: .utf8)) ?? ""
        // What is published needs a receiver: `PublishTests` has one.
        return readme.split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("syndicate ") && !$0.hasPrefix("syndicate publish ") }
    }()

    @Test func thereAreCommands() {
        #expect(Self.commands.count >= 5)
    }

    @Test(arguments: commands)
    func works(command: String) throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(
            at: scratch.folder.appending(path: "public"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: scratch.folder.appending(path: "Examples"),
            withDestinationURL: Command.package.appending(path: "Examples"))
        let arguments = command.split(separator: " ").dropFirst().map(String.init)
        let result = try Command.run(arguments, in: scratch.folder)
        #expect(result.status == 0, "\(result.errors)")
    }
}
