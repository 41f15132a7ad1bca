public import Syndicate

/// A place in a template for HTML where escaping does not keep words from becoming markup or script.
public struct TemplatePlace: Sendable, Equatable, CustomStringConvertible {
    /// What is wrong with the place.
    public enum Reason: Sendable, Equatable {
        /// An attribute without quotation marks, which a space ends.
        case unquoted
        /// Within a tag, where attributes have their names.
        case tag
        /// Within an element whose text is no HTML: `script` or `style`.
        case rawText(String)
        /// Within an attribute that is a script, such as `onclick`.
        case script(String)
    }

    /// The partial's name; empty for the template itself.
    public var name: String
    /// Where the tag begins.
    public var position: SourcePosition
    /// The value that is written there.
    public var value: String
    /// What is wrong with it.
    public var reason: Reason

    /// The place and the reason, with what to do: one sentence for a person.
    public var description: String {
        let place = name.isEmpty ? "template" : "partial \(name)"
        let what =
            switch reason {
            case .unquoted: "an attribute without quotation marks, which a space in it ends: put it in quotation marks"
            case .tag: "a tag, where what it says can become attributes: put it in an attribute's quotation marks"
            case .rawText(let element): "<\(element)>, where escaping does not help: leave it out there"
            case .script(let attribute): "\(attribute), which is a script: leave it out there"
            }
        return "\(place), line \(position.line), column \(position.column): {{\(value)}} stands in \(what)"
    }
}
