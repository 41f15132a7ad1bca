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
