internal import ArgumentParser
internal import Syndicate
internal import SyndicateWebhooks

/// `syndicate webhook verify`.
struct WebhookVerifyCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a webhook is what was sent, by who knows the secret, just now.",
        discussion: """
            The body has to be what came, byte for byte: before anything is decoded or formatted. Of the fields of the header, \
            those of the scheme are looked at; a first line such as "POST / HTTP/1.1" may stand above them.

            Exit status: 0 verified, 1 not verified, 64 wrong call, 65 a header that is none, 66 no such file or secret, 74 \
            reading failed, 78 a secret that is of no use.

            Examples:
              syndicate webhook verify --secret env:KEY --headers headers.txt body.json
              syndicate webhook verify --secret 'command:pass show hooks/film' \\
                --headers headers.txt --at 2026-03-05T13:00:00Z --json body.json
              syndicate webhook verify --scheme github --secret file:key \\
                --header 'X-Hub-Signature-256: sha256=…' body.json
            """)

    @OptionGroup var options: WebhookOptions

    @Option(
        help: ArgumentHelp("A file with the fields of the header, a line each, or -.", valueName: "file"),
        completion: .file())
    var headers: String?

    @Option(
        name: .customLong("header"),
        help: ArgumentHelp("A field of the header, such as 'webhook-id: msg_1'.", valueName: "name: value"))
    var fields: [String] = []

    @Option(
        help: ArgumentHelp(
            "The time to hold the signature's against, as 2026-03-05T13:00:00Z or in seconds since 1970; now by default.",
            valueName: "time"))
    var at: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "The file with the body, or - for standard input.", completion: .file())
    var file: String

    func validate() throws {
        guard headers != "-" || file != "-" else {
            throw ValidationError("header and body cannot both come from standard input")
        }
        guard headers != nil || !fields.isEmpty else {
            throw ValidationError("the fields of the header are missing: --headers FILE or --header 'name: value'")
        }
        guard !options.secrets.isEmpty else {
            throw ValidationError("the secret is missing: --secret env:NAME, file:PATH or command:COMMAND")
        }
    }

    func run(in program: Program) throws {
        let time = try self.time()
        guard let verifier = try options.verifier(tellingOn: program.console) else {
            throw CommandError(.usage, "no-secret", "the secret is missing")
        }
        var header = HeaderLines()
        if let headers { try header.add(TextFile.read(headers, limit: HeaderLines.limit), from: headers) }
        for field in fields { try header.add(field: field) }
        let verdict = Verdict(of: try body(), header.fields, by: verifier, at: time)
        try program.console.result(json ? report(verdict) : "\(verdict.text)\n")
        if !verdict.isVerified { throw CommandError(.findings, []) }
    }

    private func time() throws(CommandError) -> Int64 {
        guard let at else { return System.clock() }
        if let timestamp = Timestamp(rfc3339: at) { return timestamp.seconds }
        if let seconds = Int64(at) { return seconds }
        throw CommandError(
            .usage, "invalid-time", "--at is neither a time such as 2026-03-05T13:00:00Z nor seconds since 1970")
    }

    private func body() throws(CommandError) -> [UInt8] {
        do throws(System.Failure) {
            guard file == "-" else { return try System.readFile(file) }
            return try System.readAll(0, limit: .max).bytes
        } catch {
            throw CommandError(
                error.isMissing ? .noInput : .inputOutput, "unreadable-input", error.message, source: file)
        }
    }

    private func report(_ verdict: Verdict) -> String {
        JSONText.document { json in
            json.beginObject()
            verdict.write(to: &json)
            json.member("scheme", options.scheme.rawValue)
            json.endObject()
        }
    }
}
