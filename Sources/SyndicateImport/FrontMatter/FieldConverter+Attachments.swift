internal import Syndicate

extension FieldConverter {
    /// Media files: one or a list, each an address or a map of `url`, `type`, `length`, `duration`, ….
    mutating func attachments(_ value: FrontMatterValue?, _ name: String) -> [Attachment] {
        guard let value, !value.isNull else { return [] }
        return value.items.compactMap { attachment($0, name) }
    }

    private mutating func attachment(_ value: FrontMatterValue, _ name: String) -> Attachment? {
        if case .scalar(_, .boolean) = value.content { return nil }
        guard value.isMap else {
            // Some write address, length and type on three lines.
            guard let text = text(value, name) else { return nil }
            let lines = text.split(whereSeparator: \.isNewline).map(\.trimmed)
            guard let url = lines.first.flatMap({ address($0, of: value, name) }) else { return nil }
            let length = lines.count > 1 ? Int64(lines[1]).flatMap { $0 > 0 ? $0 : nil } : nil
            return Attachment(
                url: url, type: lines.count > 2 ? lines[2] : MediaType.essence(forPath: url), length: length)
        }
        guard let url = address(value[Self.addressKeys], "\(name).url") else {
            reject(value, name, expected: "the address of a file (url)")
            return nil
        }
        var attachment = Attachment(
            url: url,
            type: text(value[["type", "mimetype", "mime", "mediatype", "contenttype"]], "\(name).type")
                ?? MediaType.essence(forPath: url),
            length: count(value[["length", "size", "bytes", "sizeinbytes", "filesize"]], "\(name).length"),
            duration: duration(value[["duration", "durationinseconds", "seconds"]], "\(name).duration"),
            title: text(value[["title", "name", "label"]], "\(name).title"),
            alternates: attachments(value[["alternates", "alternate"]], "\(name).alternates"))
        attachment.language = language(value[["language", "lang"]], "\(name).language")
        attachment.bitrate = number(value["bitrate"], "\(name).bitrate")
        attachment.height = count(value["height"], "\(name).height").flatMap { Int(exactly: $0) }
        return attachment
    }

    /// Puts what the model has fields for into the fields: the episode's length, and its other encodings.
    ///
    /// What an element says beyond those fields would be lost, so it then stays an element.
    static func absorb(into entry: inout Entry) {
        guard !entry.attachments.isEmpty else { return }
        if let text = entry.extensions.text(.iTunes, "duration"), let seconds = ClockDuration.seconds(from: text),
            entry.attachments[0].duration.map({ $0 == seconds }) ?? true
        {
            entry.attachments[0].duration = seconds
            entry.extensions.setText(nil, .iTunes, "duration")
        }
        entry.extensions.elements.removeAll { element in
            guard element.namespace == XMLNamespace.podcast.uri, element.name == "alternateEnclosure",
                let alternate = alternate(element)
            else { return false }
            entry.attachments[0].alternates.append(alternate)
            return true
        }
    }

    private static func alternate(_ element: ExtensionElement) -> Attachment? {
        let known: Set<String> = ["type", "length", "bitrate", "height", "lang", "title", "codecs"]
        guard element.attributes.allSatisfy({ $0.namespace.isEmpty && known.contains($0.name) }),
            element.elements.count == 1, let source = element.elements.first, source.name == "source",
            source.attributes.count == 1, let url = source.attribute("uri")
        else { return nil }
        var type = element.attribute("type") ?? MediaType.essence(forPath: url)
        if let codecs = element.attribute("codecs"), let plain = type {
            // The same, said as a parameter of the media type (RFC 6381, section 3).
            type = "\(plain); codecs=\"\(codecs)\""
        }
        var alternate = Attachment(
            url: url, type: type, length: element.attribute("length").flatMap { Int64($0) },
            title: element.attribute("title"))
        alternate.bitrate = element.attribute("bitrate").flatMap { Double($0) }
        alternate.height = element.attribute("height").flatMap { Int($0) }
        alternate.language = element.attribute("lang")
        return alternate
    }
}
