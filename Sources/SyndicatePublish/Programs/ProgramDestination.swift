internal import Syndicate
public import SyndicateProcess

/// A kind of destination to which another program carries posts, in whatever language.
///
/// `PROGRAM describe` prints an object with `"protocol": 1`, `summary` and `options`, those that are secrets with `"secret": true`, those
/// that must be set with `"required": true`; `format` names what posts are written as, unless the settings do. `PROGRAM publish` reads a
/// line of JSON (`protocol`, `destination`, `options`, `post`) and then the post as it is. It may write an object with `verdict`
/// (`delivered`, `failed`, `throttled`, `refused`, `gone`), `status`, `detail` and `retry_after` in seconds, which holds whatever its exit
/// status; without one status 0 is delivered, 65 refused, everything else failed, and tried again.
public struct ProgramDestination: DestinationKind {
    /// What it is called, what it takes, and what it is given to send.
    public let descriptor: DestinationDescriptor
    private let program: PluginProgram

    /// The kind that a program is, which is asked where the cache does not know.
    public init(_ program: PluginProgram, cache: DescriptionCache) throws(PluginError) {
        self.program = program
        let fields = try program.description(cache: cache)
        var options: [DestinationOption] = []
        if let value = fields["options"] {
            guard case .array(let items) = value else {
                throw PluginError(.badDescriptor, "\(program.name): options is no array")
            }
            for item in items {
                do throws(ModelError) {
                    options.append(
                        DestinationOption(
                            try OptionSpec(json: item), source: item.isTrue("secret") ? .secret : .plain,
                            isRequired: item.isTrue("required")))
                } catch {
                    throw PluginError(.badDescriptor, "\(program.name): options: \(error)")
                }
            }
        }
        try program.check(options.map(\.spec))
        var material = DestinationDescriptor.Material.envelope
        if case .string(let format)? = fields["format"] { material = .format(format) }
        var summary = "A plugin."
        if case .string(let text)? = fields["summary"] { summary = text }
        descriptor = DestinationDescriptor(
            name: program.name, summary: summary, options: options, material: material, takesAnyFormat: true)
    }

    /// A publisher that runs the program for every post.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        ProgramPublisher(program: program, settings: settings, specs: descriptor.options)
    }
}

/// Runs a program for every post.
struct ProgramPublisher: Publisher {
    let program: PluginProgram
    let settings: DestinationSettings
    let specs: [DestinationOption]

    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] {
        [
            RequestPreview(
                method: "RUN", url: "\(program.path) publish",
                body: Masking.masked(Array(header(delivery)), Masking.parts(of: settings.allSecrets))
                    + delivery.post.body)
        ]
    }

    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        var program = program
        program.limits.total = min(program.limits.total, settings.timeout)
        // Who waits for a server moves nothing.
        program.limits.quiet = program.limits.total
        program.limits.output = min(program.limits.output, 1 << 20)
        do throws(PluginError) {
            let output = try await program.run(["publish"], input: header(delivery) + delivery.post.body)
            let words = output.messages.last.map { masked($0.message) }
            return verdict(output.bytes, words) ?? DeliveryOutcome(.delivered, detail: words)
        } catch {
            let detail = masked(error.description)
            return verdict(error.output, detail)
                ?? DeliveryOutcome(error.code == .refused ? .refused : .failed(retryAfter: nil), detail: detail)
        }
    }

    private func header(_ delivery: ClaimedDelivery) -> [UInt8] {
        PluginProgram.line { json in
            json.member("destination", delivery.destination)
            json.member(options: specs.map(\.spec)) { settings.secrets[$0] ?? settings.values.strings($0) }
            json.key("post")
            json.beginObject()
            json.member("message", delivery.message)
            json.member("entry", delivery.post.entry)
            if let title = delivery.post.title { json.member("title", title) }
            json.member("event", delivery.post.event.rawValue)
            json.member("media_type", delivery.post.mediaType)
            if let recipient = delivery.recipient { json.member("recipient", recipient) }
            json.key("attempt")
            json.value(Int64(delivery.attempt))
            json.endObject()
        }
    }

    /// What the program says that came of it; `nil` where what it wrote is something else, such as a server's answer.
    private func verdict(_ bytes: [UInt8], _ words: String?) -> DeliveryOutcome? {
        var parser = JSONParser(maximumDepth: 16)
        guard case .object(let members)? = try? parser.parse(bytes.span), case .string(let word)? = members["verdict"]
        else { return nil }
        var retryAfter: Duration?
        if case .number(let spelling)? = members["retry_after"], let seconds = Double(spelling), seconds >= 0 {
            retryAfter = .seconds(Int64(min(seconds.rounded(.up), 7 * 86_400)))
        }
        let verdict: DeliveryOutcome.Verdict
        switch word {
        case "delivered": verdict = .delivered
        case "failed": verdict = .failed(retryAfter: retryAfter)
        case "throttled": verdict = .throttled(retryAfter: retryAfter)
        case "refused": verdict = .refused
        case "gone": verdict = .gone
        default:
            // It meant something, and nobody knows whether the post went out: once too often is better than never.
            return DeliveryOutcome(.failed(retryAfter: nil), detail: "\(program.name) wrote an unknown verdict")
        }
        var status: Int?
        if case .number(let spelling)? = members["status"] { status = Int(spelling) }
        var detail = words
        if case .string(let text)? = members["detail"] { detail = PlainLine.folded(masked(text)) }
        return DeliveryOutcome(verdict, status: status, detail: detail)
    }

    private func masked(_ text: String) -> String { Masking.masked(text, Masking.parts(of: settings.allSecrets)) }
}

extension JSONValue {
    /// Whether it is an object with a member that is true.
    fileprivate func isTrue(_ name: String) -> Bool {
        if case .object(let members) = self, case .bool(true)? = members[name] { true } else { false }
    }
}
