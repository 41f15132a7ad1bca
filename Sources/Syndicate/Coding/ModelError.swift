/// JSON that is not of the model's shape.
public struct ModelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Where, as a path of members and indices: `entries[3].links[0].href`.
    public var path: String
    /// What was expected there.
    public var message: String

    init(_ path: String, _ message: String) {
        self.path = path
        self.message = message
    }

    /// The path and what was expected there.
    public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}
