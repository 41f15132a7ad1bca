/// Writes JSON (RFC 8259) into a `ByteWriter`: members in the order of the calls, text escaped on bytes.
public struct JSONWriter: ~Copyable {
    /// The sink.
    public var output: ByteWriter
    /// Whether members and elements stand on lines of their own, indented by two spaces; else all is on one line, whatever a reader takes
    /// for a line's end.
    public let isPretty: Bool
    /// Whether values of the model also have the members that follow from others, for programs that have no model of their own: `plain` of
    /// a text with markup.
    public var writesDerived = false

    /// For each open object or array, whether it holds something already.
    private var levels: [Bool] = []
    private var afterKey = false

    init(output: consuming ByteWriter, isPretty: Bool) {
        self.output = output
        self.isPretty = isPretty
        levels.reserveCapacity(32)
    }

    // MARK: Structure

    /// Opens an object.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    /// Closes the innermost object.
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    /// Opens an array.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    /// Closes the innermost array.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Writes a member's name; its value follows.
    public mutating func key(_ name: String) {
        separate()
        quote(name)
        output.write(isPretty ? ": " : ":")
        afterKey = true
    }

    // MARK: Values

    /// Writes a string.
    public mutating func value(_ string: String) {
        separate()
        quote(string)
    }

    /// Writes an integer.
    public mutating func value(_ number: Int64) {
        separate()
        output.write(number)
    }

    /// Writes a number as `spelling` has it, which must be a JSON number.
    public mutating func number(_ spelling: String) {
        separate()
        output.write(spelling)
    }

    /// Writes a number in its shortest form; JSON has no infinities, so one of these becomes null.
    public mutating func value(_ number: Double) {
        separate()
        if let whole = Int64(exactly: number) {
            output.write(whole)
        } else if number.isFinite {
            output.write(number.description)
        } else {
            output.write("null")
        }
    }

    /// Writes a truth value.
    public mutating func value(_ flag: Bool) {
        separate()
        output.write(flag ? "true" : "false")
    }

    /// Writes null.
    public mutating func null() {
        separate()
        output.write("null")
    }

    /// Ends the document with a line feed.
    public mutating func endDocument() { output.write(UInt8(ascii: "\n")) }

    /// Throws the sink's failure, if it had one.
    public func checkpoint() throws(ExportError) {
        if let failure = output.failure { throw ExportError(failure) }
    }

    // MARK: Parts

    private mutating func begin(_ bracket: UInt8) {
        separate()
        output.write(bracket)
        levels.append(false)
    }

    private mutating func end(_ bracket: UInt8) {
        guard let hadContent = levels.popLast() else { preconditionFailure("nothing is open") }
        if hadContent { newLine() }
        output.write(bracket)
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
            return
        }
        guard let hadContent = levels.last else { return }
        if hadContent { output.write(UInt8(ascii: ",")) }
        levels[levels.count - 1] = true
        newLine()
    }

    private mutating func newLine() {
        guard isPretty else { return }
        output.write(UInt8(ascii: "\n"))
        for _ in 0..<levels.count { output.write("  ") }
    }

    private mutating func quote(_ string: String) {
        output.write(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { bytes in
            if isPretty { output.writeJSONEscaped(bytes) } else { output.writeJSONLineEscaped(bytes) }
        }
        output.write(UInt8(ascii: "\""))
    }
}

extension JSONWriter {
    /// Writes a member that is a string.
    public mutating func member(_ name: String, _ value: String) {
        key(name)
        self.value(value)
    }

    /// Writes a member that is an array of strings.
    public mutating func member(_ name: String, _ values: [String]) {
        key(name)
        beginArray()
        for value in values { self.value(value) }
        endArray()
    }
}
