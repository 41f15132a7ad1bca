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
              syndicate formats --filters
              syndicate formats --json
            """)

    @Argument(help: "A format to show with its options.")
    var name: String?

    @Flag(help: "List the filters that entries can be let through.")
    var filters = false

    @Flag(help: "Print JSON.")
    var json = false

    func run(in program: Program) throws {
        if filters {
            let list = FilterList(catalogue: program.catalogue(site: nil))
            try program.console.result(json ? list.json : list.text)
            return
        }
        guard let name else {
            let list = FormatList(catalogue: program.catalogue(site: nil))
            try program.console.result(json ? list.json : list.text)
            return
        }
        let descriptor = try FormatChoice.find(name, program.catalogue(site: nil)).descriptor
        try program.console.result(json ? descriptor.json : descriptor.text)
    }
}
