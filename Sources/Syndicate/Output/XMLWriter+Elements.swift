// Elements that hold text alone, in one call.

extension XMLWriter {
    /// Writes an element that holds text alone.
    public mutating func element(_ name: StaticString, _ text: String) {
        beginTag()
        output.write(name)
        if text.utf8.isEmpty {
            output.write("/>")
        } else {
            output.write(UInt8(ascii: ">"))
            escapeText(text)
            output.write("</")
            output.write(name)
            output.write(UInt8(ascii: ">"))
        }
    }

    /// Writes an element that holds bytes with nothing in them to escape.
    mutating func element(_ name: StaticString, plain bytes: UnsafeBufferPointer<UInt8>) {
        beginTag()
        output.write(name)
        output.write(UInt8(ascii: ">"))
        output.write(bytes)
        output.write("</")
        output.write(name)
        output.write(UInt8(ascii: ">"))
    }

    /// Writes an element that holds text alone, where there is text.
    public mutating func element(_ name: StaticString, ifPresent text: String?) {
        if let text { element(name, text) }
    }

    /// Writes an element that holds a decimal number.
    public mutating func element(_ name: StaticString, _ number: some BinaryInteger) {
        element(name, String(number))
    }
}
