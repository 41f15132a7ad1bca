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
