internal import Syndicate
internal import SyndicateImport
internal import SyndicateProcess
internal import SyndicatePublish
internal import SyndicateSecrets

/// Reads `publish:` and `destinations:`, and collects what is wrong with them.
struct PublishConfigurationReader {
    private(set) var configuration: PublishConfiguration
    private let kinds: [any DestinationKind]
    private let catalogue: Catalogue
    private var settings: SettingsReader

    /// What is wrong with them.
    var diagnostics: [Diagnostic] { settings.diagnostics }

    private static let keys = ["outbox", "sources", "keep", "interval", "concurrency"]
    /// What every destination understands, whatever its kind.
    static let commonKeys = [
        "type", "format", "options", "on", "quiet", "retries", "timeout", "rate", "burst", "ordered", "concurrency",
        "allow-private", "allow-private-content", "enabled", "certificate-authorities", "client-certificate",
        "client-key",
    ]

    init(file: String, kinds: [any DestinationKind], catalogue: Catalogue) {
        configuration = PublishConfiguration(file: file)
        self.kinds = kinds
        self.catalogue = catalogue
        settings = SettingsReader(file: file)
    }

    mutating func readPublishing(_ root: FrontMatterValue) {
        for member in settings.members(of: root, "the settings of publishing") {
            let value = member.value
            switch SettingsReader.key(member, Self.keys) {
            case "outbox":
                if let path = settings.text(value, "the name of a file") {
                    configuration.outbox = path.placed(in: configuration.folder)
                }
            case "sources":
                configuration.sources = value.items.compactMap { settings.text($0, "a file, a folder or an address") }
                    .map { $0.placed(in: configuration.folder) }
            case "keep": if let time = settings.time(value) { configuration.keeps = time }
            case "interval": if let time = settings.time(value) { configuration.interval = max(.seconds(1), time) }
            case "concurrency": configuration.concurrency = settings.number(value, in: 1...1000) ?? 64
            default: settings.unknown("key", member.key, Self.keys, at: member.keyPosition)
            }
        }
    }

    mutating func readDestinations(_ root: FrontMatterValue) {
        for member in settings.members(of: root, "destinations, each with its settings") {
            guard let members = member.value.members else {
                settings.wrong(member.value, "the settings of a destination")
                continue
            }
            guard Self.isName(member.key) else {
                settings.report(
                    "\"\(member.key)\" is no name of a destination", at: member.keyPosition,
                    hint: "letters, digits, hyphens, underscores and full stops make a name")
                continue
            }
            guard let kind = kind(members, member) else { continue }
            var destination = DestinationConfiguration(member.key, kind, position: member.keyPosition)
            for setting in members { read(setting, into: &destination) }
            for setting in members where SettingsReader.key(setting, ["burst"]) != nil {
                readBurst(setting, into: &destination)
            }
            for option in kind.descriptor.options where option.isRequired {
                guard !destination.values.contains(where: { $0.name == option.spec.name }) else { continue }
                settings.report(
                    "\(member.key) needs \(option.spec.name): \(option.spec.help)", at: member.keyPosition)
            }
            configuration.destinations.append(destination)
        }
    }

    private mutating func kind(
        _ members: [FrontMatterMember], _ destination: FrontMatterMember
    ) -> (any DestinationKind)? {
        let names = kinds.map(\.descriptor.name) + catalogue.names(.publisher)
        guard let type = members.first(where: { SettingsReader.key($0, ["type"]) != nil }) else {
            settings.report(
                "\(destination.key) needs a type", at: destination.keyPosition,
                hint: "known are \(names.joined(separator: ", "))")
            return nil
        }
        guard let name = settings.text(type.value, "a type") else { return nil }
        if let kind = kinds.first(where: { $0.descriptor.name == name.lowercased() }) { return kind }
        do throws(CommandError) {
            if let kind = try catalogue.destinationKind(named: name.lowercased()) { return kind }
            settings.unknown("type", name, names, at: type.value.position)
        } catch {
            settings.report(error.diagnostics.first?.message ?? "", at: type.value.position)
        }
        return nil
    }

    private mutating func read(_ setting: FrontMatterMember, into destination: inout DestinationConfiguration) {
        let value = setting.value
        let descriptor = destination.kind.descriptor
        switch SettingsReader.key(setting, Self.commonKeys) {
        case "type": return
        case "format":
            guard descriptor.takesAnyFormat else {
                settings.report("a destination of type \(descriptor.name) has its own format", at: setting.keyPosition)
                return
            }
            destination.format = settings.text(value, "the name of a format")
        case "options":
            for option in settings.members(of: value, "options of the format") {
                for item in option.value.items {
                    if let text = settings.text(item, "the value of an option") {
                        destination.formatOptions.append((option.key, text))
                    }
                }
            }
        case "on": if let events = events(value) { destination.events = events }
        case "quiet": destination.quiet = settings.time(value) ?? .zero
        case "retries": destination.policy.retries = value.items.compactMap { settings.time($0) }
        case "timeout":
            if let time = settings.time(value) {
                destination.policy.timeout = max(.seconds(1), min(time, .seconds(600)))
            }
        case "rate":
            if let rate = rate(value, burst: destination.policy.rate?.burst ?? 1) { destination.policy.rate = rate }
        // Read behind all others, as it is a part of the rate.
        case "burst": return
        case "ordered": destination.policy.isOrdered = settings.flag(value)
        case "concurrency": destination.policy.concurrency = settings.number(value, in: 1...1000) ?? 64
        case "allow-private": destination.allowsPrivate = settings.flag(value)
        case "allow-private-content": destination.allowsPrivateContent = settings.flag(value)
        case "certificate-authorities": destination.authorities = file(value)
        case "client-certificate": destination.certificate = file(value)
        case "client-key": destination.key = file(value)
        case "enabled": destination.isEnabled = settings.flag(value)
        default: readOption(setting, into: &destination)
        }
    }

    private mutating func readBurst(_ setting: FrontMatterMember, into destination: inout DestinationConfiguration) {
        guard destination.policy.rate != nil else {
            settings.report("burst is a part of a rate", at: setting.keyPosition, hint: "such as rate: 30/min")
            return
        }
        if let count = settings.number(setting.value, in: 1...10_000) { destination.policy.rate?.burst = count }
    }

    private mutating func readOption(_ setting: FrontMatterMember, into destination: inout DestinationConfiguration) {
        let descriptor = destination.kind.descriptor
        let known = descriptor.options.map(\.spec.name)
        guard let name = SettingsReader.key(setting, known),
            let option = descriptor.options.first(where: { $0.spec.name == name })
        else {
            settings.unknown(
                "key", setting.key, known + Self.commonKeys, at: setting.keyPosition,
                list: "syndicate destination types \(descriptor.name) lists them")
            return
        }
        for item in setting.value.items {
            guard let text = settings.text(item, "a value") else { continue }
            let isSource = ["env:", "file:", "command:"].contains { text.utf8.starts(with: $0.utf8) }
            guard option.source == .secret || (option.source == .either && isSource) else {
                destination.values.append((name, .plain(text), item.position))
                continue
            }
            do throws(SecretError) {
                destination.values.append((name, .secret(try SecretSource(text)), item.position))
            } catch {
                settings.report("\(name): \(error.message)", at: item.position)
            }
        }
    }

    private mutating func file(_ value: FrontMatterValue) -> String? {
        settings.text(value, "the name of a file").map { $0.placed(in: configuration.folder) }
    }

    private mutating func events(_ value: FrontMatterValue) -> [Post.Event]? {
        let words = ["created", "updated", "both"]
        switch settings.text(value, "created, updated or both") {
        case "created": return [.created]
        case "updated": return [.updated]
        case "both": return [.created, .updated]
        case let word?: settings.unknown("event", word, words, at: value.position)
        case nil: break
        }
        return nil
    }

    /// `30/min`, `1/s`, `100/5m`.
    private mutating func rate(_ value: FrontMatterValue, burst: Int) -> DeliveryPolicy.Rate? {
        let parts = (value.trimmedText ?? "").split(separator: "/", maxSplits: 1)
        if parts.count == 2, let count = Int(parts[0]), count > 0, count <= 1_000_000 {
            let units = [
                "s": "1s", "sec": "1s", "second": "1s", "m": "1m", "min": "1m", "minute": "1m", "h": "1h", "hour": "1h",
                "d": "1d", "day": "1d",
            ]
            let time = String(parts[1])
            if let span = TimeSpan(argument: units[time] ?? time), span.seconds > 0 {
                return .init(count, per: .seconds(span.seconds), burst: burst)
            }
        }
        settings.wrong(value, "a rate such as 30/min, 1/s or 100/5m")
        return nil
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 64
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}

extension String {
    /// The path as seen from the working folder, where it is written as seen from `folder`; addresses stay as they are.
    func placed(in folder: String) -> String {
        utf8.first == UInt8(ascii: "/") || contains("://") ? self : Path.join(folder, self)
    }
}
