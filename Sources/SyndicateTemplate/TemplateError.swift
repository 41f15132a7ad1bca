public import Syndicate

/// Why a template cannot be used.
public struct TemplateError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Which template: empty for the first, else a partial's name.
    public var name: String
    /// Where in it.
    public var position: SourcePosition?
    /// One sentence for a person.
    public var message: String

    init(_ message: String, in name: String, at position: SourcePosition? = nil) {
        self.message = message
        self.name = name
        self.position = position
    }

    /// The message with the place: `footer:3:5: …`.
    public var description: String {
        let place = [name, position.map { "\($0.line):\($0.column)" } ?? ""].filter { !$0.isEmpty }
        return place.isEmpty ? message : "\(place.joined(separator: ":")): \(message)"
    }

    /// The message for the option that holds the template: `option NAME:LINE:COLUMN: …`.
    public func message(ofOption option: String) -> String {
        name.isEmpty && position != nil ? "option \(option):\(description)" : "option \(option): \(description)"
    }
}
