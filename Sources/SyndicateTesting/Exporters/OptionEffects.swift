internal import Syndicate

/// Looks for a sample, and for other options to go with it, by which a value of an option changes the document.
struct OptionEffects {
    private typealias Setting = (name: String, value: String)

    /// What is exported with and without the option.
    private struct Situation {
        var feed = Samples.feed
        var entries = Samples.entries(3)
        var settings: [Setting] = []
        /// The document without the option, once it was written; `nil` in it where there is none.
        var usual: [UInt8]??
    }

    private let probe: ExporterProbe
    private var situations: [Situation]

    init(_ probe: ExporterProbe) {
        self.probe = probe
        situations = [
            Situation(), Situation(feed: Samples.fullFeed, entries: [Samples.full]),
            Situation(entries: [Samples.bare]), Situation(entries: [Samples.long]),
        ]
        for option in probe.descriptor.options {
            for value in Self.values(of: option.kind) where value != option.defaultValue {
                situations.append(Situation(settings: [(option.name, value)]))
            }
        }
    }

    /// Options upon which others may depend.
    private static func values(of kind: OptionSpec.Kind) -> [String] {
        switch kind {
        case .choice(let words): words
        case .boolean: ["true", "false"]
        default: []
        }
    }

    /// Whether any of the values changes anything.
    mutating func changes(_ option: OptionSpec, _ values: [String]) -> Bool {
        for index in situations.indices where !situations[index].settings.contains(where: { $0.name == option.name }) {
            let usual = situations[index].usual ?? document(situations[index], [])
            situations[index].usual = .some(usual)
            for value in values where document(situations[index], [(option.name, value)]) != usual { return true }
        }
        return false
    }

    private func document(_ situation: Situation, _ settings: [Setting]) -> [UInt8]? {
        try? probe.document(situation.feed, situation.entries, settings: situation.settings + settings).bytes
    }
}
