internal import Syndicate

/// What one input turned out to be, apart from all others.
struct InspectedInput {
    /// What the user calls it.
    let source: String
    /// What was understood; `nil` where nothing could be.
    var feed: Feed?
    /// The encoding that it was in, where the importer tells.
    var encoding: String?
    /// Why nothing could be understood.
    var failure: CommandError?
    /// What was repaired, guessed or refused, in order.
    var diagnostics: [Diagnostic] = []

    /// One line: `source`, `encoding`, the members of the model's shape, and `diagnostics`.
    var json: String {
        let text = JSONText.compact { json in
            json.writesDerived = true
            json.beginObject()
            json.member("source", source)
            if let encoding { json.member("encoding", encoding) }
            if let feed {
                json.key("version")
                json.value(Int64(ModelJSON.version))
                json.key("feed")
                json.value(feed.metadata)
                json.key("entries")
                json.beginArray()
                for entry in feed.entries { json.value(entry) }
                json.endArray()
            }
            json.key("diagnostics")
            json.beginArray()
            for diagnostic in diagnostics { write(diagnostic, to: &json) }
            json.endArray()
            json.endObject()
        }
        return text + "\n"
    }

    private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
        json.beginObject()
        json.member("severity", diagnostic.severity.rawValue)
        json.member("rule", diagnostic.rule)
        json.member("message", diagnostic.message)
        if let position = diagnostic.position {
            json.key("line")
            json.value(Int64(position.line))
            json.key("column")
            json.value(Int64(position.column))
        }
        if let hint = diagnostic.hint { json.member("hint", hint) }
        json.endObject()
    }
}
