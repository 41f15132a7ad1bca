/// Writes XML 1.0 into a `ByteWriter`: escaped on bytes, never CDATA, namespaces declared once where they are first in
/// scope.
///
/// Elements and attributes with literal names are trusted and fast (`start("dc:creator")`); an `ExtensionElement` from
/// outside has its names checked and its prefixes resolved. Characters that XML 1.0 cannot hold are replaced by U+FFFD
/// and counted in `replacements`.
public struct XMLWriter: ~Copyable {
    /// The sink.
    public var output: ByteWriter
    /// Whether elements that hold no text are written on lines of their own, indented by two spaces.
    public let isPretty: Bool
    /// Characters that XML 1.0 forbids and that were replaced so far.
    public internal(set) var replacements = 0
    /// Elements and attributes left out so far because XML does not allow their names.
    public internal(set) var rejectedNames = 0

    /// Names of the open elements that came from outside, one after the other.
    private var names: [UInt8] = []
    var levels: [Level] = []
    /// Bindings in scope, the innermost last.
    var bindings: [Binding] = []
    private var tagIsOpen = false
    var hasOutput = false

    struct Level {
        /// The name, where it is a literal.
        var name: StaticString?
        /// Where in `names` the level begins, and the name stands where it is not a literal.
        var nameStart: Int
        var hasContent = false
        var hasText: Bool
        var bindings: Int
    }

    struct Binding {
        var prefix: String
        var uri: String
    }

    init(output: consuming ByteWriter, isPretty: Bool) {
        self.output = output
        self.isPretty = isPretty
        names.reserveCapacity(256)
        levels.reserveCapacity(32)
    }

    /// How many elements are open.
    public var depth: Int { levels.count }

    // MARK: Elements

    /// Opens an element; attributes may follow until something else is written.
    public mutating func start(_ name: StaticString) {
        beginTag()
        output.write(name)
        push(name, nameStart: names.count)
    }

    mutating func start(checkedName name: String) {
        beginTag()
        let nameStart = names.count
        names.append(contentsOf: name.utf8)
        output.write(name)
        push(nil, nameStart: nameStart)
    }

    /// Closes the innermost open element.
    public mutating func end() {
        closeElement(selfClosing: true)
    }

    /// Closes the innermost open element, with an end tag even where it is empty, as HTML parsers want it.
    mutating func endExplicitly() {
        closeElement(selfClosing: false)
    }

    // MARK: Attributes and text

    /// Adds an attribute to the element just opened.
    public mutating func attribute(_ name: StaticString, _ value: String) {
        precondition(tagIsOpen, "an attribute follows the start of its element")
        writeAttribute(name, value)
    }

    /// Adds an attribute to the element just opened, where there is a value.
    public mutating func attribute(_ name: StaticString, ifPresent value: String?) {
        if let value { attribute(name, value) }
    }

    mutating func attribute(checkedName name: String, _ value: String) {
        output.write(UInt8(ascii: " "))
        output.write(name)
        writeValue(value)
    }

    /// Declares a namespace on the element just opened; an empty prefix makes it the default one.
    public mutating func declare(prefix: String, uri: String) {
        precondition(tagIsOpen, "a declaration follows the start of its element")
        bindings.append(Binding(prefix: prefix, uri: uri))
        output.write(prefix.isEmpty ? " xmlns" : " xmlns:")
        output.write(prefix)
        writeValue(uri)
    }

    /// Declares a namespace under its customary prefix on the element just opened.
    public mutating func declare(_ namespace: XMLNamespace) {
        declare(prefix: namespace.prefix, uri: namespace.uri)
    }

    /// Writes escaped character data.
    public mutating func text(_ string: String) {
        guard !string.utf8.isEmpty else { return }
        closeTag()
        if !levels.isEmpty {
            levels[levels.count - 1].hasText = true
            levels[levels.count - 1].hasContent = true
        }
        escapeText(string)
    }

    /// Keeps the content of the element just opened as it is: no line breaks or indents are added in it.
    mutating func preserveSpace() {
        if !levels.isEmpty { levels[levels.count - 1].hasText = true }
    }

    /// Throws the sink's failure, if it had one.
    public func checkpoint() throws(ExportError) {
        if let failure = output.failure { throw ExportError(failure) }
    }

    // MARK: Parts

    private mutating func push(_ name: StaticString?, nameStart: Int) {
        // Below an element with text, white space is content: nothing is indented there.
        let inText = levels.last?.hasText ?? false
        levels.append(Level(name: name, nameStart: nameStart, hasText: inText, bindings: bindings.count))
        tagIsOpen = true
    }

    mutating func beginTag() {
        closeTag()
        if !levels.isEmpty { levels[levels.count - 1].hasContent = true }
        if isPretty, !(levels.last?.hasText ?? false), hasOutput, !levels.isEmpty { newLine(levels.count) }
        hasOutput = true
        output.write(UInt8(ascii: "<"))
    }

    mutating func closeTag() {
        guard tagIsOpen else { return }
        tagIsOpen = false
        output.write(UInt8(ascii: ">"))
    }

    private mutating func closeElement(selfClosing: Bool) {
        guard let level = levels.popLast() else { preconditionFailure("no element is open") }
        if tagIsOpen, selfClosing {
            tagIsOpen = false
            output.write("/>")
        } else {
            closeTag()
            if isPretty, level.hasContent, !level.hasText { newLine(levels.count) }
            output.write("</")
            if let name = level.name {
                output.write(name)
            } else {
                names.withUnsafeBufferPointer { output.write(UnsafeBufferPointer(rebasing: $0[level.nameStart...])) }
            }
            output.write(UInt8(ascii: ">"))
        }
        if names.count > level.nameStart { names.removeLast(names.count - level.nameStart) }
        if bindings.count > level.bindings { bindings.removeLast(bindings.count - level.bindings) }
        if levels.isEmpty { output.write(UInt8(ascii: "\n")) }
    }

    mutating func newLine(_ depth: Int) {
        output.write(UInt8(ascii: "\n"))
        var rest = depth
        while rest >= 8 {
            output.write("                ")
            rest -= 8
        }
        let spaces: StaticString = "              "
        output.write(UnsafeBufferPointer(start: spaces.utf8Start, count: rest * 2))
    }

    mutating func writeAttribute(_ name: StaticString, _ value: String) {
        output.write(UInt8(ascii: " "))
        output.write(name)
        writeValue(value)
    }

    private mutating func writeValue(_ value: String) {
        output.write("=\"")
        var value = value
        value.withUTF8 { replacements += output.writeXMLAttribute($0) }
        output.write(UInt8(ascii: "\""))
    }

    mutating func escapeText(_ string: String) {
        var string = string
        string.withUTF8 { replacements += output.writeXMLText($0) }
    }
}
