internal import ArgumentParser
internal import Syndicate

/// `syndicate formats`.
struct FormatsCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "List the formats that can be written and read, or the options of one.",
        discussion: """
            Examples:
              syndicate formats
              syndicate formats rss
              syndicate formats --json
            """)

    @Argument(help: "A format to show with its options.")
    var name: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run(in program: Program) throws {
        guard let name else {
            let list = FormatList(catalogue: program.catalogue(site: nil))
            try program.console.result(json ? list.json : list.text)
            return
        }
        let descriptor = try FormatChoice.find(name, program.catalogue(site: nil)).descriptor
        try program.console.result(json ? descriptor.json : descriptor.text)
    }
}
