public import Syndicate

/// What goes to a program and comes from it: JSON, a line each.
enum ProtocolLines {
    /// How many bytes of entries are handed over at a time, about.
    private static let batch = 48 << 10

    /// The first line to an exporter: version, feed and options.
    static func header(_ feed: FeedMetadata, _ options: OptionValues, _ specs: [OptionSpec]) -> [UInt8] {
        line { json in
            json.value(feed: feed)
            json.member(options: specs) { options.strings($0) }
        }
    }

    /// The first line of a document of entries: version and feed.
    static func header(_ feed: FeedMetadata) -> [UInt8] {
        line { $0.value(feed: feed) }
    }

    /// The first line to an importer: version and what is known of the source.
    static func header(_ source: ImportSource) -> [UInt8] {
        line { json in
            json.key("source")
            json.beginObject()
            json.member("name", source.name)
            if let url = source.url { json.member("url", url) }
            if let mediaType = source.mediaType { json.member("media_type", mediaType) }
            if let charset = source.charset { json.member("charset", charset) }
            if let path = source.relativePath { json.member("relative_path", path) }
            if let modified = source.modified { json.member("modified", modified.rfc3339) }
            json.endObject()
        }
    }

    /// The lines of the entries that come next, as many as make a good portion; empty behind the last.
    static func next(_ entries: inout EntryCursor) throws(ExportError) -> [UInt8] {
        var output = ByteWriter()
        while output.count < batch, let entry = try entries.next() {
            output.json(pretty: false) { json in
                json.writesDerived = true
                json.value(entry)
            }
            output.write("\n")
        }
        // A writer in memory has no failure.
        return (try? output.finish()) ?? []
    }

    /// An object on a line of its own, with the version in front.
    static func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var output = ByteWriter()
        output.json(pretty: false) { json in
            json.writesDerived = true
            json.beginObject()
            json.key("protocol")
            json.value(Int64(PluginProgram.protocolVersion))
            members(&json)
            json.endObject()
        }
        output.write("\n")
        return (try? output.finish()) ?? []
    }
}

extension ByteWriter {
    /// Writes entries to the last, a line each.
    mutating func write(lines entries: inout EntryCursor) throws(ExportError) {
        while true {
            let lines = try ProtocolLines.next(&entries)
            guard !lines.isEmpty else { return }
            write(lines)
            do throws(OutputError) { try checkpoint() } catch { throw ExportError(error) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func value(feed: FeedMetadata) {
        key("feed")
        value(feed)
    }

    /// The values of options, by name: `true` and `false`, numbers, texts, and arrays of those that may be set several times.
    public mutating func member(options specs: [OptionSpec], values: (String) -> [String]) {
        key("options")
        beginObject()
        for spec in specs {
            let values = values(spec.name)
            guard !values.isEmpty else { continue }
            key(spec.name)
            guard spec.isRepeatable else {
                value(values[values.count - 1], as: spec.kind)
                continue
            }
            beginArray()
            for value in values { self.value(value, as: spec.kind) }
            endArray()
        }
        endObject()
    }

    private mutating func value(_ text: String, as kind: OptionSpec.Kind) {
        switch kind {
        case .boolean, .pictures: value(text == "true")
        case .integer: if let number = Int64(text) { value(number) } else { value(text) }
        default: value(text)
        }
    }
}
