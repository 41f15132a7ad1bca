internal import ArgumentParser
public import Syndicate
public import SyndicatePublish

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The `syndicate` command over a registry of plugins; whoever adds exporters of their own hands in another registry.
public struct Program: Sendable {
    let registry: Registry
    let destinations: [any DestinationKind]
    var console = Console()

    /// A command that offers the given plugins, and publishes to the given kinds of destinations.
    public init(registry: Registry, destinations: [any DestinationKind] = BuiltInDestinations.all) {
        self.registry = registry
        self.destinations = destinations
    }

    /// Runs the command with the arguments of the process, and ends the process with its status.
    public func main() -> Never { exit(run(Array(CommandLine.arguments.dropFirst()))) }

    /// Runs the command with the arguments behind its name; gives the exit status (sysexits.h).
    public func run(_ arguments: [String]) -> Int32 {
        System.fillStandardStreams()
        System.ignoreBrokenPipes()
        Unfinished.shared.watch()
        do {
            try checkCommand(arguments.first)
            var command = try SyndicateCommand.parseAsRoot(arguments)
            guard let command = command as? any ProgramCommand else {
                try command.run()
                return ExitStatus.success.rawValue
            }
            try command.run(in: self)
            return ExitStatus.success.rawValue
        } catch let error as CommandError {
            error.diagnostics.forEach(console.show)
            return error.status.rawValue
        } catch {
            return tell(error)
        }
    }

    /// The plugins that can be reached from the site of this file, or else from where the user is.
    /// - Parameter isFresh: Whether plugins are asked what they are, though that may be known.
    func catalogue(site: String?, isFresh: Bool = false) -> Catalogue {
        Catalogue(registry, siteFile: site ?? SiteFinder.find(above: "."), isFresh: isFresh)
    }

    /// A word that is no command is an error that suggests the nearest.
    private func checkCommand(_ word: String?) throws(CommandError) {
        let known = SyndicateCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let word, word.utf8.first != UInt8(ascii: "-"), !known.contains(word) else { return }
        let suggestion = Suggestion.nearest(to: word, in: known).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
            .usage, "unknown-command", "unknown command \"\(word)\"\(suggestion)",
            hint: "known: \(known.joined(separator: ", "))")
    }

    /// Help and version are results; a wrong call is an error with the usage.
    private func tell(_ error: any Error) -> Int32 {
        let message = SyndicateCommand.fullMessage(for: error)
        guard SyndicateCommand.exitCode(for: error) != .success else {
            try? console.result(message + "\n")
            return ExitStatus.success.rawValue
        }
        // As all errors begin.
        console.note(message.hasPrefix("Error: ") ? "error: " + message.dropFirst("Error: ".count) : message)
        return ExitStatus.usage.rawValue
    }
}

/// A command that works with the program's registry.
protocol ProgramCommand: ParsableCommand {
    func run(in program: Program) throws
}
