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
    /// How each name was classified; raw memory, because it is asked for several times a tag.
    @exclusivity(unchecked) private var tags: UnsafeMutablePointer<Int>
    private var capacity = 64
    private var numbers: [XMLName: Int32] = [:]

    /// Names of one document, classified by `classify`.
    public init(_ classify: @escaping Classifier = { _ in 0 }) {
        self.classify = classify
        tags = .allocate(capacity: capacity)
    }

    deinit { tags.deallocate() }

    /// How many names were met.
    public var count: Int { names.count }

    /// The name of a number below `count`.
    public subscript(number: Int) -> XMLName { names[number] }

    /// How the name with this number, which was given here, was classified.
    @inline(__always)
    func tag(_ number: Int32) -> Int { tags[Int(number)] }

    /// The number of a name, met before or not.
    func number(of name: XMLName) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        let tag = tag(of: name)
        if number == capacity { grow() }
        (tags + Int(number)).initialize(to: tag)
        return number
    }

    private func grow() {
        let larger = UnsafeMutablePointer<Int>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: tags, count: capacity)
        tags.deallocate()
        tags = larger
        capacity *= 2
    }

    private func tag(of name: XMLName) -> Int {
        if name.namespace == XMLNamespace.xml.uri {
            if name.local == "base" { return Self.baseTag }
            if name.local == "lang" { return Self.languageTag }
        }
        return classify(name)
    }
}
