/// A request of HTTP/1.0 or HTTP/1.1.
struct IncomingRequest: Sendable {
    var method: String
    /// The path with its query, as it came.
    var target: String
    /// The fields in their order, repeated ones too.
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []
    /// Whether the connection ends behind the answer.
    var closes = false

    /// The values of all fields called `name`, which is in lower case.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name }.map(\.value)
    }
}

/// Why a request is not taken.
struct RequestRefusal: Error {
    /// The status that tells it.
    var status: Int
    /// One sentence for a person.
    var message: String
    /// The request's head, where it could be read.
    var head: IncomingRequest?

    static func malformed(_ message: String) -> RequestRefusal { RequestRefusal(status: 400, message: message) }
}
