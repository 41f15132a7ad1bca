internal import Syndicate
internal import SyndicateTransport

/// What is special about a network's API.
struct APIService: Sendable {
    /// The network, as documents call it.
    var network: String
    /// Where requests may go: the beginning of addresses in documents, and the server that it means.
    var servers: [(template: String, server: String)]
    /// The largest picture, and the largest film, in bytes.
    var largestPicture = 16 << 20
    var largestFilm = 100 << 20
    /// What an answer means.
    var judge: @Sendable (HTTPResponse, [UInt8]) -> DeliveryOutcome = { HTTPVerdict.judge($0, body: $1) }
    /// Makes requests such that the network recognises what it has already.
    var adjust: @Sendable ([PlannedRequest], ClaimedDelivery) -> [PlannedRequest] = { requests, _ in requests }

    /// A request whose address begins at its server; none may go elsewhere but to where a reply of that server says.
    func placed(_ request: PlannedRequest) throws(RequestFailure) -> PlannedRequest {
        var request = request
        if let (template, server) = servers.first(where: { request.url.utf8.starts(with: $0.template.utf8) }) {
            request.url = server + String(decoding: request.url.utf8.dropFirst(template.utf8.count), as: UTF8.self)
            return request
        }
        let names = request.fills["/url"] ?? []
        let isReply = names.count == 1 && request.url.utf8.elementsEqual("{\(names[0])}".utf8)
        guard isReply else { throw .refused("the post has requests for another server than that of \(network)") }
        return request
    }

    /// `value` as the beginning of an address: a name of a server alone is one with https.
    static func server(_ value: String, option: String) throws(DestinationError) -> String {
        let text = value.contains("://") ? value : "https://\(value)"
        guard let start = ["https://", "http://"].first(where: { text.utf8.starts(with: $0.utf8) }) else {
            throw DestinationError("a server is a name, or an address with https", option: option)
        }
        var host = Array(text.utf8.dropFirst(start.utf8.count))
        while host.last == UInt8(ascii: "/") { host.removeLast() }
        let allowed = host.allSatisfy { byte in
            byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
                || "-.:[]".utf8.contains(byte)
        }
        guard !host.isEmpty, allowed else {
            throw DestinationError("a server is a name without a path, or an address of one", option: option)
        }
        return start + String(decoding: host, as: UTF8.self) + "/"
    }
}
