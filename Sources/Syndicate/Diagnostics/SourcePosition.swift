/// A place in a source text.
public struct SourcePosition: Sendable, Equatable, Hashable {
    /// The line, counted from 1.
    public var line: Int
    /// The column in Unicode scalars, counted from 1.
    public var column: Int

    /// A place at `line` and `column`, both counted from 1.
    public init(line: Int, column: Int = 1) {
        self.line = line
        self.column = column
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `line:column`, as compilers print it.
    public var description: String { "\(line):\(column)" }
}

extension SourcePosition {
    /// The place of the byte at `offset` in UTF-8 text; an offset past the end gives the place behind the last byte.
    public init(offset: Int, in bytes: some Sequence<UInt8>) {
        var line = 1
        var column = 1
        var index = 0
        for byte in bytes {
            if index >= offset { break }
            index += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(line: line, column: column)
    }
}
