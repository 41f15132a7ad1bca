internal import Logging
internal import Syndicate

/// A log on standard error: a line each, or an object of JSON for programs.
struct ConsoleLog: LogHandler {
    /// How lines look.
    enum Style: String, CaseIterable, Sendable {
        case text, json
    }

    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    private let style: Style
    private let console: Console

    init(level: Logger.Level, style: Style, console: Console) {
        logLevel = level
        self.style = style
        self.console = console
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let time = Timestamp(seconds: System.clock()).rfc3339
        switch style {
        case .text:
            let facts = all.map { " \($0.key)=\($0.value)" }.joined()
            console.note("\(time) \(event.level): \(event.message)\(facts)".withoutControls)
        case .json:
            console.note(
                JSONText.compact { json in
                    json.beginObject()
                    json.member("time", time)
                    json.member("level", event.level.rawValue)
                    json.member("message", "\(event.message)")
                    for (key, value) in all { json.member(key, "\(value)") }
                    json.endObject()
                })
        }
    }
}
