/// The raw text of a start tag: where its name and its attributes stand in the document.
struct StartTag {
    struct Attribute {
        /// The name as written, with its prefix.
        var name: Range<Int>
        /// The value as written, without quotation marks.
        var value: Range<Int>
        /// From the name's first letter to behind the closing quotation mark.
        var whole: Range<Int>
    }

    let name: Range<Int>
    private(set) var attributes: [Attribute] = []
    /// The place behind `>`.
    private(set) var end: Int
    /// Whether it closes itself.
    private(set) var isEmpty = false

    /// Scans the tag whose `<` stands at `start`; what is not a tag gives a name of no letters.
    init(_ bytes: [UInt8], at start: Int) {
        var index = start + 1
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        func skip(while condition: (UInt8) -> Bool) {
            while index < bytes.count, condition(bytes[index]) { index += 1 }
        }
        let ends = { (byte: UInt8) in
            isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
        }
        skip { !ends($0) }
        name = min(start + 1, bytes.count)..<min(max(index, start + 1), bytes.count)
        while true {
            skip { isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
            guard index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") else {
                break
            }
            let nameStart = index
            skip { !ends($0) }
            let name = nameStart..<index
            skip(while: isSpace)
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
            index += 1
            skip(while: isSpace)
            guard index < bytes.count else { break }
            let quote = bytes[index]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                index += 1
                let valueStart = index
                skip { $0 != quote }
                let valueEnd = index
                index = min(index + 1, bytes.count)
                attributes.append(Attribute(name: name, value: valueStart..<valueEnd, whole: nameStart..<index))
            } else {
                let valueStart = index
                skip { !isSpace($0) && $0 != UInt8(ascii: ">") }
                attributes.append(Attribute(name: name, value: valueStart..<index, whole: nameStart..<index))
            }
        }
        isEmpty = index > start && index <= bytes.count && bytes[index - 1] == UInt8(ascii: "/")
        end = min(index + 1, bytes.count)
    }
}
