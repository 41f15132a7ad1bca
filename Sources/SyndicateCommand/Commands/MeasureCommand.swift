internal import ArgumentParser
internal import Syndicate

/// `syndicate measure`.
struct MeasureCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Count a text as a social network counts it.",
        discussion: """
            An argument that is the path of a file is read; another is the text
            itself, if it is the only one. Without any, standard input is read. One
            line feed at the end of a file or of standard input is not counted.

            The exit status is 0 where the network takes all texts, and 1 where it
            refuses one. With --json-lines it is 0 whatever the answers say,
            and 65 where a line was no object with a text; its answer says so.

            Examples:
              syndicate measure --network x 'See it twice: example.com/film #film'
              syndicate measure --network bluesky --json post.txt | jq .count
              syndicate measure --network mastodon --set limit=1000 post.txt
              syndicate measure --list
            """)

    @Option(help: ArgumentHelp("The network that counts.", valueName: "name"))
    var network: String?

    @Option(help: "A text to be measured, whatever it looks like.")
    var text: String?

    @Option(name: .customLong("set"), help: "Set an option of the network: name=value. See: syndicate measure --list")
    var settings: [String] = []

    @Flag(help: "Print JSON: an object for each text.")
    var json = false

    @Flag(
        name: .customLong("json-lines"), help: "Read {\"text\": …} a line from standard input; answer each on a line.")
    var jsonLines = false

    @Flag(help: "List the networks and their options.")
    var list = false

    @Argument(help: "A text, or files; - is standard input.", completion: .file())
    var inputs: [String] = []

    func validate() throws {
        if network == nil, !list { throw ValidationError("--network says which network counts; --list lists them") }
        if text != nil, !inputs.isEmpty { throw ValidationError("--text takes no other inputs") }
        if jsonLines, text != nil || !inputs.isEmpty { throw ValidationError("--json-lines reads standard input") }
        if json, jsonLines { throw ValidationError("--json and --json-lines exclude each other") }
    }

    func run(in program: Program) throws {
        let networks = NetworkList(registry: program.registry)
        guard let network, !list else {
            try program.console.result(json ? networks.json : networks.text)
            return
        }
        let meter = try networks.find(network)
        let specs = meter.descriptor.options
        let given = try settings.map(FormatChoice.setting)
        let settings = try OptionSettings(given, specs)
        let options: OptionValues
        do {
            options = try OptionValues(settings.values, for: specs)
            try meter.check(options)
        } catch {
            throw CommandError(
                option: error.description, files: settings.files,
                hint: "syndicate measure --list lists them")
        }
        if jsonLines {
            var lines = MeasuredLines(meter: meter, options: options)
            try lines.run()
            return
        }
        var isRefused = false
        for (source, text) in try texts() {
            let measure = meter.measure(text, options: options)
            if !measure.isValid { isRefused = true }
            let report = MeasureReport(network: meter.descriptor.name, source: source, measure: measure)
            try program.console.result(json ? report.json + "\n" : report.text)
        }
        if isRefused { throw CommandError(.findings, []) }
    }

    /// The texts with what they are called; one that was given as such has no name.
    private func texts() throws(CommandError) -> [(source: String?, text: String)] {
        if let text { return [(nil, text)] }
        if inputs.count == 1, inputs[0] != "-", (try? System.status(inputs[0])) == nil { return [(nil, inputs[0])] }
        var texts: [(source: String?, text: String)] = []
        for path in inputs.isEmpty ? ["-"] : inputs { texts.append((path, try read(path))) }
        return texts
    }

    private func read(_ path: String) throws(CommandError) -> String {
        var text = Substring(try TextFile.read(path)).unicodeScalars
        if text.last == "\n" { text.removeLast() }
        if text.last == "\r" { text.removeLast() }
        return String(text)
    }
}
