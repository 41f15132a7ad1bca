internal import Syndicate
internal import SyndicatePublish

/// The destinations of a site, and how they are.
struct DestinationList {
    private let configuration: PublishConfiguration
    private let statuses: [DestinationStatus]
    private let counts: [DestinationCount]

    init(_ configuration: PublishConfiguration, _ statuses: [DestinationStatus], _ counts: [DestinationCount]) {
        self.configuration = configuration
        self.statuses = statuses
        self.counts = counts
    }

    func text(_ now: Moment) -> String {
        guard !configuration.destinations.isEmpty else { return "no destinations in \(configuration.file)\n" }
        var rows = [["NAME", "TYPE", "ON", "WAITING", "FAILED", "HOW IT IS"]]
        for destination in configuration.destinations {
            let count = counts.first { $0.destination == destination.name }?.counts ?? [:]
            rows.append([
                destination.name, destination.kind.descriptor.name,
                destination.events.map(\.rawValue).joined(separator: ", "), String(count[.waiting] ?? 0),
                String(count[.failed] ?? 0), state(of: destination, now),
            ])
        }
        return TextTable.text(rows)
    }

    private func state(of destination: DestinationConfiguration, _ now: Moment) -> String {
        let status = statuses.first { $0.name == destination.name }
        if let reason = status?.disabled { return "disabled: \(reason)" }
        if !destination.isEnabled { return "disabled in the settings" }
        if let until = status?.pausedUntil, now < until {
            let failures = status?.failures ?? 0
            return "left alone until \(until.text)" + (failures > 0 ? ", after \(failures) failures" : "")
        }
        if let failures = status?.failures, failures > 0 { return "\(failures) failures in a row" }
        return status?.baseline == nil ? "new: the first run notes what is there" : "well"
    }

    var json: String {
        JSONText.document { json in
            json.beginArray()
            for destination in configuration.destinations {
                let status = statuses.first { $0.name == destination.name }
                let count = counts.first { $0.destination == destination.name }?.counts ?? [:]
                json.beginObject()
                json.member("name", destination.name)
                json.member("type", destination.kind.descriptor.name)
                json.member("events", destination.events.map(\.rawValue))
                json.key("enabled")
                json.value(destination.isEnabled && status?.disabled == nil)
                if let reason = status?.disabled { json.member("disabled", reason) }
                if let until = status?.pausedUntil { json.member("pausedUntil", until.text) }
                if let baseline = status?.baseline { json.member("baseline", baseline.text) }
                json.key("failures")
                json.value(Int64(status?.failures ?? 0))
                for state in Delivery.State.allCases {
                    json.key(state.name)
                    json.value(Int64(count[state] ?? 0))
                }
                json.endObject()
            }
            json.endArray()
        }
    }
}

/// The types of destinations, and their settings.
struct DestinationTypes {
    private let types: [DestinationDescriptor]

    init(_ types: [DestinationDescriptor]) {
        self.types = types
    }

    /// All types, one a line.
    var text: String {
        "Types of destinations:\n" + types.map { "  \($0.name.padded(to: 12))  \($0.summary)\n" }.joined()
            + "\nSettings of a type: syndicate destination types NAME\n"
    }

    /// The settings of the first.
    var settings: String {
        guard let type = types.first else { return "" }
        var text = "\(type.name): \(type.summary)\n\nSettings:\n"
        for option in type.options {
            var facts: [String] = []
            if option.isRequired { facts.append("required") }
            if let value = option.spec.defaultValue { facts.append("default \(value)") }
            switch option.source {
            case .plain: break
            case .secret: facts.append("a secret: env:NAME, file:PATH or command:COMMAND")
            case .either: facts.append("may be a secret: env:NAME, file:PATH or command:COMMAND")
            }
            let more = facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
            text += "  \(option.spec.name.padded(to: 14))  \(option.spec.help)\(more)\n"
        }
        let events = type.events.map(\.rawValue).joined(separator: ", ")
        text += "\nTold of: \(events). "
        if let rate = type.rate { text += "At most \(rate.count) in \(rate.time.components.seconds) s. " }
        switch type.material {
        case .envelope: text += "Format: entry, the post as JSON in an envelope; or any other.\n"
        case .format(let name, _): text += "Format: \(name)\(type.takesAnyFormat ? "; or any other" : "").\n"
        case .links, .changes: text += "It has its own format.\n"
        }
        return text + """

            Settings of all types:
              on              created, updated or both
              format          the format of posts, and options: its options
              quiet           how long an edit waits for the next, such as 10m
              ordered         true: posts come in order, one at a time
              rate, burst     such as 30/min, and how many at once
              retries         a list of waits, such as [5s, 5m, 2h]
              timeout         for one attempt, such as 20s
              concurrency     how many at a time
              allow-private   true: addresses of the own machine and network are reached, too
              allow-private-content   the same for addresses that posts name: pictures, links, hubs
              certificate-authorities, client-certificate, client-key   files of TLS
              enabled         false: nothing is sent

            """
    }

    var json: String {
        JSONText.document { json in
            json.beginArray()
            for type in types { Self.write(type, to: &json) }
            json.endArray()
        }
    }

    static func write(_ type: DestinationDescriptor, to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", type.name)
        json.member("summary", type.summary)
        json.member("events", type.events.map(\.rawValue))
        json.key("options")
        json.beginArray()
        for option in type.options {
            json.beginObject()
            json.member("name", option.spec.name)
            json.member("help", option.spec.help)
            json.member("values", option.spec.valueDescription)
            if let value = option.spec.defaultValue { json.member("default", value) }
            json.key("required")
            json.value(option.isRequired)
            json.key("secret")
            json.value(option.source != .plain)
            json.key("repeatable")
            json.value(option.spec.isRepeatable)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
