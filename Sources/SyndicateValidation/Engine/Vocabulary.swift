/// The rules of an extension: its namespace, what its elements hold and where they may stand.
///
/// A validator is handed the vocabularies that it knows; anybody's can be among them.
public struct Vocabulary: Sendable {
    /// An element that may stand in elements of other namespaces.
    public struct Element: Sendable {
        let child: ElementModel.Child
        let places: Place

        /// An element for `places`.
        public init(_ child: ElementModel.Child, in places: Place) {
            self.child = child
            self.places = places
        }
    }

    /// An attribute that may stand on elements of other namespaces.
    public struct GlobalAttribute: Sendable {
        /// Its name with the vocabulary's prefix.
        let name: String
        /// The elements that it may stand on, by their names; empty for all.
        let elements: Set<String>
        let datatype: Datatype?

        /// An attribute of `elements`.
        public init(_ name: String, on elements: Set<String> = [], _ datatype: Datatype? = nil) {
            self.name = name
            self.elements = elements
            self.datatype = datatype
        }
    }

    /// A look at a whole element of a place once something of the vocabulary stands in the document.
    public struct PlaceCheck: Sendable {
        let places: Place
        let check: ElementModel.Check

        /// A look at the elements of `places`.
        public init(_ places: Place, _ check: @escaping ElementModel.Check) {
            self.places = places
            self.check = check
        }
    }

    /// The prefix by which rules call its elements.
    public let prefix: String
    /// Its namespace and other spellings of it that mean the same.
    public let namespaces: [String]
    /// The rules that only it reports.
    public let rules: [Rule]
    let elements: [String: [Element]]
    let attributes: [String: GlobalAttribute]
    let checks: [PlaceCheck]
    /// What is made of its elements that stand where the table has none.
    let isLenient: Bool
    /// Whether the W3C validator, whose judgement is asked for sometimes, does not know it.
    let isYoung: Bool
    /// Whether elements that the W3C validator wants once may be repeated, because their specification says so.
    let mayRepeat: Bool

    /// A table; the names of elements and attributes have the prefix.
    public init(
        prefix: String, namespaces: [String], elements: [Element] = [], attributes: [GlobalAttribute] = [],
        checks: [PlaceCheck] = [], rules: [Rule] = [], isLenient: Bool = false, isYoung: Bool = false,
        mayRepeat: Bool = false
    ) {
        self.prefix = prefix
        self.namespaces = namespaces
        self.rules = rules
        self.checks = checks
        self.isLenient = isLenient
        self.isYoung = isYoung
        self.mayRepeat = mayRepeat
        self.elements = Dictionary(grouping: elements) { $0.child.name }
        self.attributes = Dictionary(attributes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
