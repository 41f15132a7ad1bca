internal import Syndicate

extension ExporterDescriptor {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.member("aliases", aliases)
        json.member("summary", summary)
        json.member("version", version)
        json.member("media_type", mediaType)
        json.member("file_extensions", fileExtensions)
        json.member("file_stem", fileStem)
        json.member("unit", unit.rawValue)
        json.key("options")
        json.beginArray()
        for option in options { option.write(to: &json) }
        json.endArray()
        json.endObject()
    }
}

extension ImporterDescriptor {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        json.member("aliases", aliases)
        json.member("summary", summary)
        json.member("media_types", mediaTypes)
        json.member("file_extensions", fileExtensions)
        json.key("reads_articles")
        json.value(readsArticles)
        json.endObject()
    }
}

extension OptionSpec {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", name)
        switch kind {
        case .string: json.member("type", "string")
        case .boolean, .pictures: json.member("type", "boolean")
        case .url: json.member("type", "url")
        case .document: json.member("type", "document")
        case .template: json.member("type", "template")
        case .integer(let range):
            json.member("type", "integer")
            json.key("minimum")
            json.value(Int64(range.lowerBound))
            if range.upperBound != .max {
                json.key("maximum")
                json.value(Int64(range.upperBound))
            }
        case .choice(let words):
            json.member("type", "choice")
            json.member("choices", words)
        }
        if let defaultValue { json.member("default", defaultValue) }
        json.key("repeatable")
        json.value(isRepeatable)
        json.member("help", help)
        json.endObject()
    }
}
