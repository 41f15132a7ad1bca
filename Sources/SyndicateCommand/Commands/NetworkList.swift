internal import Syndicate

/// The registry's meters, as a list for people and as JSON for programs.
struct NetworkList {
    let registry: Registry

    /// The meter of this name, or an error that suggests the nearest.
    func find(_ name: String) throws(CommandError) -> any TextMeter {
        if let meter = registry.meter(named: name) { return meter }
        let descriptors = registry.meters.map(\.descriptor)
        let suggestion =
            Suggestion.nearest(to: name, in: descriptors.flatMap { [$0.name] + $0.aliases })
            .map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
            .usage, "unknown-network", "unknown network \"\(name)\"\(suggestion)",
            hint: "known: \(descriptors.map(\.name).joined(separator: ", "))")
    }

    /// All networks, one a line, with their options below.
    var text: String {
        var text = "Networks that can be measured for (--network):\n"
        for network in registry.meters.map(\.descriptor) {
            let also = network.aliases.isEmpty ? "" : " (also \(network.aliases.joined(separator: ", ")))"
            text += "  \(network.name.padded(to: 16))  \(network.limit) \(network.unit): \(network.summary)\(also)\n"
            for option in network.options {
                text += "                      --set \(option.name)=\(option.valueDescription): \(option.help)\n"
            }
        }
        return text
    }

    /// All networks as a JSON document.
    var json: String {
        JSONText.document { json in
            json.beginArray()
            for network in registry.meters.map(\.descriptor) {
                json.beginObject()
                json.member("name", network.name)
                json.member("aliases", network.aliases)
                json.member("summary", network.summary)
                json.member("unit", network.unit)
                json.key("limit")
                json.value(Int64(network.limit))
                json.key("options")
                json.beginArray()
                for option in network.options { json.value(option) }
                json.endArray()
                json.endObject()
            }
            json.endArray()
        }
    }
}
