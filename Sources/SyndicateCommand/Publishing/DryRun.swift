internal import Syndicate
internal import SyndicatePublish
internal import SyndicateTransport

/// Shows what would be sent, as text or as JSON.
struct DryRun {
    let usesJSON: Bool
    private var shown: [(destination: String, post: Post, requests: [RequestPreview])] = []
    private var ends: [String] = []

    /// Nothing yet.
    init(usesJSON: Bool) {
        self.usesJSON = usesJSON
    }

    /// Adds what an item would send to a destination.
    mutating func add(_ item: OutboxItem, _ destination: Destination) {
        guard let post = item.post else { return }
        for target in item.targets {
            let delivery = ClaimedDelivery(
                token: .init(number: 0, fence: 0), message: target.message, destination: target.destination,
                recipient: target.recipient, attempt: 1, created: target.due, post: post)
            shown.append((destination.name, post, destination.publisher.preview(delivery)))
        }
    }

    /// Says how many it would be for a destination.
    mutating func end(_ destination: String, _ findings: NewsDesk.Findings) {
        var parts = ["\(findings.created) new", "\(findings.updated + findings.replaced) changed"]
        if findings.ignored > 0 {
            parts.append("\(findings.ignored) new or changed would not be sent (its \"on\" takes no such)")
        }
        if findings.noted > 0 { parts.append("\(findings.noted) would be noted, not sent") }
        ends.append("\(destination): \(parts.joined(separator: ", "))")
    }

    /// All of it.
    var text: String {
        if usesJSON { return json }
        var text = ""
        for (destination, post, requests) in shown {
            let title = post.title.map { " “\($0)”" } ?? ""
            text += "\(destination): entry.\(post.event.rawValue)\(title) (\(post.entry))".withoutControls + "\n"
            for request in requests { text += Self.text(request) }
            text += "\n"
        }
        return text + ends.map { $0 + "\n" }.joined()
    }

    private static func text(_ request: RequestPreview) -> String {
        var text = "\(request.method) \(request.url)".withoutControls + "\n"
        for field in request.fields { text += "\(field.name): \(field.value)".withoutControls + "\n" }
        guard !request.body.isEmpty else { return text }
        let body = String(decoding: request.body, as: UTF8.self)
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        return text + "\n" + lines.map { String($0).withoutControls + "\n" }.joined()
    }

    private var json: String {
        JSONText.document { json in
            json.beginArray()
            for (destination, post, requests) in shown {
                json.beginObject()
                json.member("destination", destination)
                json.member("event", post.event.rawValue)
                json.member("entry", post.entry)
                json.key("requests")
                json.beginArray()
                for request in requests {
                    json.beginObject()
                    json.member("method", request.method)
                    json.member("url", request.url)
                    json.key("fields")
                    json.beginArray()
                    for field in request.fields {
                        json.beginObject()
                        json.member("name", field.name)
                        json.member("value", field.value)
                        json.endObject()
                    }
                    json.endArray()
                    json.member("body", String(decoding: request.body, as: UTF8.self))
                    json.endObject()
                }
                json.endArray()
                json.endObject()
            }
            json.endArray()
        }
    }
}
