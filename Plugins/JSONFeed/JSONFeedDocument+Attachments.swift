internal import Syndicate

// An item's files. Those with the same title are the same thing in other forms.
extension JSONFeedDocument {
    /// `attachments`; gives whether `itunes:duration` of the extension tree was used for the first.
    mutating func writeAttachments(of entry: Entry, base: String?, to json: inout JSONWriter) -> Bool {
        guard !entry.attachments.isEmpty else { return false }
        var spoken: Double?
        if entry.attachments[0].duration == nil, !entry.extensions.elements.isEmpty {
            spoken = entry.extensions.text(.iTunes, "duration").flatMap { ClockDuration.seconds(from: $0) }
        }
        json.key("attachments")
        json.beginArray()
        for (index, attachment) in entry.attachments.enumerated() {
            var attachment = attachment
            if index == 0 { attachment.duration = attachment.duration ?? spoken }
            if !attachment.alternates.isEmpty, attachment.title == nil {
                // Other forms are told by their common title.
                attachment.title = entry.title?.plainText ?? attachment.url
            }
            write(attachment, base: base, to: &json)
            for var alternate in attachment.alternates {
                if alternate.title != nil, alternate.title != attachment.title {
                    lose("attachment.title", "other forms of a file have its title")
                }
                alternate.title = attachment.title
                write(alternate, base: base, to: &json)
            }
        }
        json.endArray()
        return spoken != nil
    }

    private mutating func write(_ attachment: Attachment, base: String?, to json: inout JSONWriter) {
        json.beginObject()
        json.member("url", address(attachment.url, base: base) ?? "")
        json.member("mime_type", mediaType(of: attachment))
        json.member("title", attachment.title)
        json.member("size_in_bytes", attachment.length.flatMap { $0 < 0 ? nil : $0 })
        json.member("duration_in_seconds", attachment.duration.flatMap { $0 < 0 ? nil : $0 })
        var own = JSONObject()
        own.add("language", attachment.language)
        if let bitrate = attachment.bitrate, let whole = Int(exactly: bitrate.rounded()) { own.add("bitrate", whole) }
        own.add("height", attachment.height)
        var object = JSONObject()
        append(attachment.extensions, own: own, to: &object)
        json.members(object)
        json.endObject()
    }

    /// The media type, which JSON Feed requires: told by the address where it is not known.
    private mutating func mediaType(of attachment: Attachment) -> String {
        if let type = attachment.type, !type.isEmpty { return type }
        if let type = MediaType.essence(forPath: attachment.url) { return type }
        lose("attachment.type", "not known, nor told by the address; written as application/octet-stream")
        return "application/octet-stream"
    }
}
