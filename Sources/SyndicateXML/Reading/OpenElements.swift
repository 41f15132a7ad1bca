internal import Syndicate

/// The open elements of a document that may not be well-formed, and the namespaces in scope.
struct OpenElements {
    struct Element {
        var raw: Int32
        var folded: Int32
        var number: Int32
        var roles: ElementRoles
        /// How many namespaces it declares.
        var declarations: Int
        var hasChildren = false
    }

    struct Binding {
        var uri: String
        /// Tells bindings of a prefix apart.
        var serial: Int
    }

    /// What is wrong with a name.
    enum Problem {
        case undeclared(String)
        case forbidden(String)
    }

    let names: XMLNames
    var stack: [Element] = []
    private var raws = RawNames()
    private var bindings: [[Binding]] = [[]]
    /// The prefixes that open elements declare, the innermost last.
    private var declared: [Int32] = []
    private var scopeStart = 0
    private var serial = 0
    private var tagCount = 0
    /// How many open elements have the name, by its number in lower case.
    private var openCounts: [Int32] = []
    /// The prefix of the root, and how the default namespace was bound there: the feed's own vocabulary.
    private var rootPrefix: Int32 = 0
    private var rootDefault = 0
    private var currentNumber: Int32 = 0

    init(names: XMLNames) {
        self.names = names
        bind(raws.prefixNumber("xml"), XMLNamespace.xml.uri)
    }

    var depth: Int { stack.count }

    mutating func raw(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let number = raws.number(of: bytes)
        while openCounts.count < raws.entries.count { openCounts.append(0) }
        return number
    }

    func text(_ raw: Int32) -> String { raws.entries[Int(raw)].text }
    func isHTML(_ raw: Int32) -> Bool { raws.entries[Int(raw)].roles.contains(.html) }
    func isOpen(_ folded: Int32) -> Bool { openCounts[Int(folded)] > 0 }
    func entry(_ raw: Int32) -> RawNames.Entry { raws.entries[Int(raw)] }
    func isTop(_ raw: Int32) -> Bool { stack.last?.raw == raw }

    /// The innermost element's name as written.
    var top: String { stack.last.map { text($0.raw) } ?? "" }
    var isVoid: Bool { stack.last.map { $0.roles.contains(.void) } ?? false }

    /// The open elements' names, the outermost first.
    var path: String { path(stack.count) }

    /// The names of the innermost elements.
    func path(_ count: Int) -> String {
        let shown = stack.suffix(count)
        let names = shown.prefix(8).map { "“\(text($0.raw))”" }.joined(separator: ", ")
        return shown.count > 8 ? "\(names) and \(shown.count - 8) more" : names
    }

    // MARK: Namespaces

    mutating func beginScope() { scopeStart = declared.count }

    mutating func declare(prefix: String, uri: String) {
        if prefix == "xml" || prefix == "xmlns" || !prefix.isEmpty && uri.isEmpty { return }
        let number = raws.prefixNumber(prefix)
        bind(number, uri)
        declared.append(number)
    }

    private mutating func bind(_ prefix: Int32, _ uri: String) {
        while bindings.count <= Int(prefix) { bindings.append([]) }
        serial += 1
        bindings[Int(prefix)].append(Binding(uri: uri, serial: serial))
    }

    private func binding(_ prefix: Int32) -> Binding? {
        Int(prefix) < bindings.count ? bindings[Int(prefix)].last : nil
    }

    private var defaultSerial: Int { binding(0)?.serial ?? 0 }

    /// The number of a name in the namespaces in scope.
    mutating func number(_ raw: Int32, isAttribute: Bool) -> (number: Int32, Problem?) {
        let entry = raws.entries[Int(raw)]
        let bound = isAttribute && entry.prefix == 0 ? nil : binding(entry.prefix)
        let key = bound?.serial ?? 0
        let known = isAttribute ? entry.attribute : entry.element
        if known.binding == key {
            if !isAttribute { currentNumber = known.number }
            return (known.number, nil)
        }
        var problem: Problem?
        var name = XMLName(namespace: bound?.uri ?? "", local: entry.local, prefix: isAttribute ? nil : "")
        if entry.prefix != 0 {
            let prefix = raws.prefixes[Int(entry.prefix)]
            if bound != nil {
                name.prefix = prefix
            } else {
                problem = .undeclared(prefix)
                if let known = XMLNamespace.known(prefix: prefix) {
                    name = XMLName(namespace: known.uri, local: entry.local, prefix: prefix)
                } else {
                    name.local = "\(prefix):\(entry.local)"
                }
            }
        }
        if entry.isOdd { problem = .forbidden(entry.text) }
        let number = names.number(of: name)
        if isAttribute {
            raws.entries[Int(raw)].attribute = (key, number)
        } else {
            raws.entries[Int(raw)].element = (key, number)
            currentNumber = number
        }
        return (number, problem)
    }

    // MARK: Tags

    mutating func beginAttributes() { tagCount += 1 }

    /// Whether the current tag had no attribute of this name before.
    mutating func isFirst(_ raw: Int32) -> Bool {
        if raws.entries[Int(raw)].lastTag == tagCount { return false }
        raws.entries[Int(raw)].lastTag = tagCount
        return true
    }

    /// Opens the element whose number was asked for last.
    mutating func push(_ raw: Int32, holdsXML: Bool) {
        let entry = raws.entries[Int(raw)]
        if stack.isEmpty {
            rootPrefix = entry.prefix
            rootDefault = defaultSerial
        } else {
            stack[stack.count - 1].hasChildren = true
        }
        var roles = entry.roles
        if !isFeedName(entry) { roles.subtract(.feed) }
        if entry.prefix != 0 {
            roles.subtract([.void, .repeating])
            // RSS 1.0's way to hold markup has a prefix in every feed.
            if entry.local == "encoded" { roles = [.prose, .feedOnly] }
        }
        if holdsXML { roles.subtract(.prose) }
        stack.append(
            Element(
                raw: raw, folded: entry.folded, number: currentNumber, roles: roles,
                declarations: declared.count - scopeStart))
        openCounts[Int(entry.folded)] += 1
    }

    /// Whether a name is of the vocabulary of the root.
    func isFeedName(_ entry: RawNames.Entry) -> Bool {
        if entry.prefix == 0 { return defaultSerial == rootDefault || binding(0)?.uri == XMLNamespace.xhtml.uri }
        return entry.roles == .container || entry.prefix == rootPrefix && entry.roles != [.prose, .feedOnly]
    }

    /// Closes the innermost element and gives its number.
    mutating func pop() -> Int32? {
        guard let element = stack.popLast() else { return nil }
        openCounts[Int(element.folded)] -= 1
        for _ in 0..<element.declarations {
            if let prefix = declared.popLast() { bindings[Int(prefix)].removeLast() }
        }
        return element.number
    }
}
