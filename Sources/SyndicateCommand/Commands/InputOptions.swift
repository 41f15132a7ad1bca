internal import ArgumentParser
internal import Syndicate

/// The arguments by which every reading command takes its inputs.
struct InputOptions: ParsableArguments {
    @Argument(
        help: "Files, folders, quoted patterns, addresses (http, https), or - for standard input.", completion: .file())
    var inputs: [String]

    @OptionGroup var reading: ReadingOptions

    /// Whether nothing but errors is told.
    var quiet: Bool { reading.quiet }

    /// Hands what the inputs say to `body`; then tells what was taken out of HTML, in `style`.
    func withFeed(
        in program: Program, style: LossReport.Style? = nil, _ body: (LoadedFeed) throws(CommandError) -> Void
    ) throws(CommandError) {
        let loader = try reading.loader(in: program, from: catalogue(in: program))
        try body(loader.load(inputs))
        if let sanitize = reading.sanitize {
            LossReport(loader.treatment.report, policy: sanitize.rawValue).show(style, on: console(of: program))
        }
    }

    /// Hands what every input says for itself to `body`.
    func forEach(
        in program: Program, contentType: String?, address: String?,
        _ body: (InspectedInput) throws(CommandError) -> Void
    ) throws(CommandError) {
        try reading.loader(in: program, from: catalogue(in: program)).loadEach(
            inputs, contentType: contentType, address: address, body)
    }

    /// The plugins that can be reached from the site of the inputs.
    func catalogue(in program: Program) -> Catalogue { reading.catalogue(in: program, inputs: inputs) }

    /// The program's console, as quiet as the user wants it.
    func console(of program: Program) -> Console { reading.console(of: program) }
}
