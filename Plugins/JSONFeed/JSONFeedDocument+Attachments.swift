internal import Syndicate

// An item's files. Those with the same title are the same thing in other forms.
extension JSONFeedDocument {
    /// Writes `attachments`; gives what a reader has of them.
    mutating func writeAttachments(of entry: Entry, base: String?, to json: inout JSONWriter) -> [Attachment] {
        guard !entry.attachments.isEmpty else { return [] }
        var spoken: Double?
        if entry.attachments[0].duration == nil, !entry.extensions.elements.isEmpty {
            spoken = entry.extensions.text(.iTunes, "duration").flatMap { ClockDuration.seconds(from: $0) }
        }
        var read: [Attachment] = []
        json.key("attachments")
        json.beginArray()
        for (index, attachment) in entry.attachments.enumerated() {
            var attachment = attachment
            if index == 0 { attachment.duration = attachment.duration ?? spoken }
            if !attachment.alternates.isEmpty, attachment.title == nil {
                // Other forms are told by their common title.
                attachment.title = entry.title?.plainText ?? attachment.url
            }
            read.append(write(attachment, base: base, to: &json))
            for var alternate in attachment.alternates {
                alternate.title = attachment.title
                read.append(write(alternate, base: base, to: &json))
            }
        }
        json.endArray()
        return read
    }

    private mutating func write(_ attachment: Attachment, base: String?, to json: inout JSONWriter) -> Attachment {
        let url = address(attachment.url, base: base) ?? ""
        var read = Attachment(url: url, type: mediaType(of: attachment), title: attachment.title)
        json.beginObject()
        json.member("url", url)
        json.member("mime_type", read.type)
        json.member("title", attachment.title)
        if let length = attachment.length, length >= 0 {
            json.key("size_in_bytes")
            json.value(length)
            read.length = length
        }
        if let duration = attachment.duration, duration >= 0, duration.isFinite {
            json.key("duration_in_seconds")
            json.value(duration)
            read.duration = duration
        }
        read.extensions.json = plainMembers(attachment.extensions.json).members
        json.members(read.extensions.json)
        json.endObject()
        return read
    }

    /// The media type, which JSON Feed requires: told by the address where it is not known.
    private func mediaType(of attachment: Attachment) -> String {
        if let type = attachment.type, !type.isEmpty { return type }
        return MediaType.essence(forPath: attachment.url) ?? "application/octet-stream"
    }
}
