internal import Syndicate

/// The distinct names of a document, each classified once: what comes after compares numbers.
///
/// A name gets its number here when it is first met, so that a reader with a vocabulary of its own never compares strings.
/// Used by one reader at a time.
public final class XMLNames {
    /// What a name means to the reader of the document: a number of its own, 0 for what it does not know.
    public typealias Classifier = @Sendable (XMLName) -> Int

    /// `xml:base`.
    static let baseTag = -1
    /// `xml:lang`.
    static let languageTag = -2
    /// Hostile documents have a new name in every tag; beyond this many, parsing ends.
    static let limit = 200_000

    private let classify: Classifier
    // Asked for every tag, and only ever by the one reader.
    @exclusivity(unchecked) private(set) var names: [XMLName] = []
    @exclusivity(unchecked) private(set) var tags: [Int] = []
    private var numbers: [XMLName: Int32] = [:]

    /// Names of one document, classified by `classify`.
    public init(_ classify: @escaping Classifier = { _ in 0 }) {
        self.classify = classify
    }

    /// How many names were met.
    public var count: Int { names.count }

    /// The name of a number below `count`.
    public subscript(number: Int) -> XMLName { names[number] }

    /// The number of a name, met before or not.
    func number(of name: XMLName) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        tags.append(tag(of: name))
        return number
    }

    private func tag(of name: XMLName) -> Int {
        if name.namespace == XMLNamespace.xml.uri {
            if name.local == "base" { return Self.baseTag }
            if name.local == "lang" { return Self.languageTag }
        }
        return classify(name)
    }
}
