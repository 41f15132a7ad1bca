internal import Syndicate
internal import SyndicateTransport

extension PlannedRequest {
    /// The longest value that a reply may give, in bytes.
    private static let longestValue = 4096

    /// What later requests need of the answer.
    func results(of response: HTTPResponse, _ body: [UInt8]) throws(RequestFailure) -> [String: JSONValue] {
        guard !results.isEmpty else { return [:] }
        let reply = JSONBytes.object(body).map { JSONValue.object($0) }
        var values: [String: JSONValue] = [:]
        for result in results {
            let value: JSONValue?
            if let header = result.header {
                value = response.fields.first(header).map { .string($0) }
            } else {
                value = result.member.flatMap { reply?.value(at: $0) }
            }
            guard let value, Self.isUsable(value) else {
                throw .failed(
                    "the answer to '\(PlainLine.folded(id) ?? "")' lacks what it should give", status: response.status)
            }
            values[result.name] = value
        }
        return values
    }

    /// Identifiers are texts and numbers; a file that was sent is described by an object.
    private static func isUsable(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): !text.isEmpty && text.utf8.count <= longestValue
        case .number(let spelling): spelling.utf8.count <= 32
        case .object: value.description.utf8.count <= longestValue
        case .null, .bool, .array: false
        }
    }
}

extension PlannedRequest.Readiness {
    /// Whether an answer says that the network is ready.
    ///
    /// - Throws: Where it says that it never will be.
    func isReached(_ response: HTTPResponse, _ reply: JSONObject?) throws(RequestFailure) -> Bool {
        if let status { return response.status == status }
        guard let member else { return true }
        let found = reply.map { JSONValue.object($0) }?.value(at: member)?.stringValue
        if let found, failures.contains(where: { $0.utf8.elementsEqual(found.utf8) }) {
            // As a status of 4xx does, this has the uploads begun anew.
            throw .failed("the network could not use a file: \(PlainLine.folded(found) ?? "")", status: 422)
        }
        return found.map { $0.utf8.elementsEqual((value ?? "").utf8) } ?? false
    }
}

extension JSONValue {
    /// The value at a JSON Pointer (RFC 6901); `nil` where there is none.
    func value(at pointer: String) -> JSONValue? {
        var value = self
        for name in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = String(name).replacing("~1", with: "/").replacing("~0", with: "~")
            let next =
                switch value {
                case .object(let object): object[name]
                case .array: Int(name).flatMap { value[$0] }
                default: JSONValue?.none
                }
            guard let next else { return nil }
            value = next
        }
        return value
    }
}
