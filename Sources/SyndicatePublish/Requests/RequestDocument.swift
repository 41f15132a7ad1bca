internal import Syndicate

/// The calls that a network's API needs for a post, as an exporter wrote them (`docs/schemas/social-post.schema.json`).
struct RequestDocument: Sendable {
    /// The network.
    var network: String
    /// The names of placeholders whose values nobody may see.
    var secrets: Set<String>
    /// The calls, in order.
    var requests: [PlannedRequest]

    /// No post has more: a thread of hundred parts with four pictures each.
    private static let mostRequests = 1000

    /// Reads a document.
    init(_ bytes: [UInt8]) throws(RequestFailure) {
        guard let document = JSONBytes.object(bytes), let network = document["network"]?.stringValue,
            let requests = document["requests"]?.arrayValue
        else { throw .refused("the post is no JSON with requests: the format needs the option form=json") }
        guard document["version"]?.int64Value == 1 else {
            throw .refused("the post is of another version than 1")
        }
        guard document["valid"]?.boolValue != false else {
            throw .refused("the network would not take the post: \(Self.complaint(document))")
        }
        guard !requests.isEmpty, requests.count <= Self.mostRequests else {
            throw .refused("the post has \(requests.count) requests")
        }
        self.network = network
        secrets = []
        for placeholder in document["placeholders"]?.arrayValue ?? []
        where placeholder["kind"]?.stringValue == "secret" {
            if let name = PlannedRequest.name(placeholder["name"]) { secrets.insert(name) }
        }
        self.requests = try requests.map { value throws(RequestFailure) in try PlannedRequest(value) }
    }

    /// What the exporter said is wrong.
    private static func complaint(_ document: JSONObject) -> String {
        let parts = (document["parts"]?.arrayValue ?? []).flatMap { $0["warnings"]?.arrayValue ?? [] }
        let all = (document["warnings"]?.arrayValue ?? []) + parts
        let error = all.first { $0["severity"]?.stringValue == "error" } ?? all.first
        return error?["message"]?.stringValue.flatMap { PlainLine.folded($0) } ?? "it says so itself"
    }
}
