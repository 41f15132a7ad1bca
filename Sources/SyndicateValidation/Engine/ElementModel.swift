/// What may stand in an element: a row of the content-model tables.
///
/// Models refer to each other lazily, so that they may contain themselves.
public final class ElementModel: Sendable {
    /// What an element is made of beside child elements.
    public enum Content: Sendable {
        /// Nothing: text is an error.
        case elements
        /// A text of this datatype, and no child element.
        case text(Datatype)
        /// Text and any elements, looked at by a check of its own.
        case mixed
        /// Anything, not looked at.
        case anything
    }

    /// A look at the whole element after its attributes and children.
    public typealias Check = @Sendable (inout Validation, Node) -> Void

    /// An element that may stand in another.
    public struct Child: Sendable {
        let name: String
        let least: Int
        let most: Int
        let missing: Rule
        let repeated: Rule
        let model: @Sendable () -> ElementModel

        /// An element that must stand there once.
        public static func one(
            _ name: String, _ model: @autoclosure @escaping @Sendable () -> ElementModel,
            missing: Rule = .missingElement, repeated: Rule = .duplicateElement
        ) -> Child {
            Child(name: name, least: 1, most: 1, missing: missing, repeated: repeated, model: model)
        }

        /// An element that may stand there once.
        public static func optional(
            _ name: String, _ model: @autoclosure @escaping @Sendable () -> ElementModel,
            repeated: Rule = .duplicateElement
        ) -> Child {
            Child(name: name, least: 0, most: 1, missing: .missingElement, repeated: repeated, model: model)
        }

        /// An element that may stand there any number of times.
        public static func many(
            _ name: String, _ model: @autoclosure @escaping @Sendable () -> ElementModel
        ) -> Child {
            Child(
                name: name, least: 0, most: .max, missing: .missingElement, repeated: .duplicateElement, model: model)
        }

        /// An element that must stand there at least once.
        public static func some(
            _ name: String, _ model: @autoclosure @escaping @Sendable () -> ElementModel,
            missing: Rule = .missingElement
        ) -> Child {
            Child(name: name, least: 1, most: .max, missing: missing, repeated: .duplicateElement, model: model)
        }
    }

    /// An attribute that an element may have.
    public struct Attribute: Sendable {
        let name: String
        let missing: Rule?
        let datatype: Datatype?

        /// An attribute that must be there.
        public static func required(
            _ name: String, _ datatype: Datatype? = nil, missing: Rule = .missingAttribute
        ) -> Attribute {
            Attribute(name: name, missing: missing, datatype: datatype)
        }

        /// An attribute that may be there.
        public static func optional(_ name: String, _ datatype: Datatype? = nil) -> Attribute {
            Attribute(name: name, missing: nil, datatype: datatype)
        }
    }

    let content: Content
    let children: [Child]
    let childNumbers: [String: Int]
    let attributes: [Attribute]
    /// Whether other attributes than those listed are an error.
    let isStrictAboutAttributes: Bool
    /// Which extensions may stand in it.
    let place: Place
    let checks: [Check]

    /// A row of the tables.
    ///
    /// - Parameters:
    ///   - content: what may stand in it beside `children`.
    ///   - attributes: the attributes that it may have.
    ///   - anyAttributes: whether attributes that are not listed are let pass.
    ///   - children: the elements that may stand in it.
    ///   - place: which extensions may stand in it; none by default.
    ///   - checks: what is looked at when all below it was.
    public init(
        _ content: Content = .elements, attributes: [Attribute] = [], anyAttributes: Bool = false,
        children: [Child] = [], place: Place = [], checks: [Check] = []
    ) {
        self.content = content
        self.children = children
        self.attributes = attributes
        self.place = place
        self.checks = checks
        isStrictAboutAttributes = !anyAttributes
        childNumbers = Dictionary(children.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// An element with a text of a datatype and nothing else.
    public static func text(_ datatype: Datatype, attributes: [Attribute] = []) -> ElementModel {
        ElementModel(.text(datatype), attributes: attributes)
    }

    /// An element that says all by its attributes.
    public static func empty(_ attributes: [Attribute], checks: [Check] = []) -> ElementModel {
        ElementModel(.elements, attributes: attributes, checks: checks)
    }
}
