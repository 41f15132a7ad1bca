internal import ArgumentParser
internal import Syndicate

/// `syndicate webhook listen`.
struct WebhookListenCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "listen",
        abstract: "Receive webhooks on this machine, verify them, and print what arrives.",
        discussion: """
            What verifies is answered with --status, what does not with 401 and the reason, and what is larger than 10 MB with \
            413. Without a secret nothing is verified. It ends by itself after --count requests, or when it is interrupted.

            Exit status: 0 ended, 1 one of --count requests did not verify, 64 wrong call, 66 no such secret, 69 the port is \
            not free, 78 a secret that is of no use.

            Examples:
              syndicate webhook listen
              syndicate webhook listen --port 9000 --secret env:WEBHOOK_SECRET
              syndicate webhook listen --scheme github --secret file:key --count 1 --json
            """)

    @Option(help: "The port; 0 for any that is free.")
    var port: UInt16 = 8787

    @Option(help: ArgumentHelp("The address of this machine at which to listen.", valueName: "address"))
    var host = "127.0.0.1"

    @OptionGroup var options: WebhookOptions

    @Option(help: ArgumentHelp("The status to answer with, from 200 to 599.", valueName: "status"))
    var status = 204

    @Option(help: ArgumentHelp("End after so many requests.", valueName: "number"))
    var count: Int?

    @Flag(help: "Print a line of JSON for each request.")
    var json = false

    func validate() throws {
        guard (200...599).contains(status) else { throw ValidationError("--status takes a number from 200 to 599") }
        guard count.map({ $0 > 0 }) != false else { throw ValidationError("--count takes a number from 1") }
    }

    func run(in program: Program) throws {
        let receiver = WebhookReceiver(
            verifier: try options.verifier(tellingOn: program.console), status: status, count: count, usesJSON: json,
            console: program.console)
        let socket = try ListeningSocket(host: host, port: port)
        let interrupts: Int32
        do throws(System.Failure) {
            interrupts = try Interrupts.pipe()
        } catch {
            throw CommandError(.inputOutput, "not-listening", error.message)
        }
        program.console.note("listening on http://\(socket.name)/")
        LocalServer(socket, handler: receiver).run(until: interrupts)
        if receiver.hasFailed { throw CommandError(.findings, []) }
    }
}
