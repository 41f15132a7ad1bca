internal import Syndicate

/// A measure, as a meter for people and as JSON for editors.
struct MeasureReport {
    private static let width = 40

    let network: String
    let source: String?
    let measure: TextMeasure

    /// A bar, what counts, what was found and what is wrong.
    var text: String {
        let filled = min(Self.width, measure.used * Self.width / max(measure.limit, 1))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        let room = measure.limit - measure.used
        var text = source.map { $0 == "-" ? "" : "\($0.withoutControls)\n" } ?? ""
        text += "\(network)  \(bar)  \(measure.used)/\(measure.limit) \(measure.unit)"
        text += room < 0 ? ", \(-room) over\n" : ", \(room) left\n"
        text += "  \(measure.bytes) byte\(measure.bytes == 1 ? "" : "s")\n"
        for entity in measure.entities {
            text += "  \(entity.kind.rawValue.padded(to: 7))  \(entity.value.withoutControls)\n"
        }
        for warning in measure.warnings {
            text += "  \(warning.severity.rawValue): \(warning.message) [\(warning.code)]\n"
        }
        return text
    }

    /// The measure on one line of JSON.
    var json: String {
        JSONText.compact { write(to: &$0) }
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("network", network)
        if let source { json.member("source", source) }
        json.key("valid")
        json.value(measure.isValid)
        json.key("count")
        json.beginObject()
        json.member("unit", measure.unit)
        member("used", measure.used, &json)
        member("limit", measure.limit, &json)
        member("bytes", measure.bytes, &json)
        member("permillage", measure.permillage, &json)
        if let fold = measure.fold { member("fold", fold, &json) }
        json.endObject()
        json.key("entities")
        json.beginArray()
        for entity in measure.entities {
            json.beginObject()
            json.member("type", entity.kind.rawValue)
            json.member("value", entity.value)
            member("utf8", entity.utf8, &json)
            member("utf16", entity.utf16, &json)
            member("scalars", entity.scalars, &json)
            json.endObject()
        }
        json.endArray()
        json.key("warnings")
        json.beginArray()
        for warning in measure.warnings {
            json.beginObject()
            json.member("code", warning.code)
            json.member("severity", warning.severity.rawValue)
            json.member("message", warning.message)
            if let limit = warning.limit { member("limit", limit, &json) }
            if let actual = warning.actual { member("actual", actual, &json) }
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private func member(_ name: String, _ number: Int, _ json: inout JSONWriter) {
        json.key(name)
        json.value(Int64(number))
    }

    private func member(_ name: String, _ range: Range<Int>, _ json: inout JSONWriter) {
        json.key(name)
        json.beginArray()
        json.value(Int64(range.lowerBound))
        json.value(Int64(range.upperBound))
        json.endArray()
    }
}
