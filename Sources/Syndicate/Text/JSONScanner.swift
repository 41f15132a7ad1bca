/// Walks over JSON text (RFC 8259) and says what comes next; keeps no text and builds no value.
///
/// The bytes are handed to each call, so that whoever holds them decides how they are stored. They are not checked to be
/// UTF-8; a string's bytes are, apart from its escapes, what stands between the quotation marks.
package struct JSONScanner {
    /// What comes next.
    package enum Event {
        case beginObject, endObject, beginArray, endArray
        case name(Text)
        case string(Text)
        case number(Range<Int>)
        case bool(Bool)
        case null
        /// Nothing more comes.
        case end
    }

    /// The bytes between two quotation marks.
    package struct Text {
        package var range: Range<Int>
        package var hasEscapes: Bool
        package var isASCII: Bool
    }

    /// Why the text is not JSON, and at which byte.
    package struct Failure: Error {
        package var code: JSONError.Code
        package var offset: Int
        package var message: String
    }

    private enum State { case value, valueOrEnd, name, nameOrEnd, afterValue }

    /// The byte from which scanning goes on.
    package var offset: Int
    /// How many arrays and objects are open.
    package var depth: Int { isObject.count }
    package let maximumDepth: Int
    private var state = State.value
    /// For each open container whether it is an object.
    private var isObject: [Bool] = []

    package init(offset: Int = 0, maximumDepth: Int = 512) {
        self.offset = offset
        self.maximumDepth = maximumDepth
    }

    /// What comes next in `bytes`, from `offset` on.
    package mutating func next(_ bytes: Span<UInt8>) throws(Failure) -> Event {
        while true {
            skipSpaces(bytes)
            guard offset < bytes.count else {
                if state == .afterValue, isObject.isEmpty { return .end }
                throw unexpected(bytes)
            }
            let byte = bytes[offset]
            switch state {
            case .afterValue:
                guard let inObject = isObject.last else { throw unexpected(bytes) }
                switch byte {
                case UInt8(ascii: ","):
                    offset &+= 1
                    state = inObject ? .name : .value
                case UInt8(ascii: "}") where inObject: return close(.endObject)
                case UInt8(ascii: "]") where !inObject: return close(.endArray)
                default: throw unexpected(bytes)
                }
            case .name, .nameOrEnd:
                if byte == UInt8(ascii: "}"), state == .nameOrEnd { return close(.endObject) }
                guard byte == UInt8(ascii: "\"") else { throw unexpected(bytes) }
                let text = try scanString(bytes)
                skipSpaces(bytes)
                guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
                    throw unexpected(bytes, instead: "\":\"")
                }
                offset &+= 1
                state = .value
                return .name(text)
            case .value, .valueOrEnd:
                return try scanValue(byte, bytes)
            }
        }
    }

    @inline(__always)
    private mutating func scanValue(_ byte: UInt8, _ bytes: Span<UInt8>) throws(Failure) -> Event {
        switch byte {
        case UInt8(ascii: "\""):
            let text = try scanString(bytes)
            state = .afterValue
            return .string(text)
        case UInt8(ascii: "{"):
            try open(asObject: true)
            return .beginObject
        case UInt8(ascii: "["):
            try open(asObject: false)
            return .beginArray
        case UInt8(ascii: "]") where state == .valueOrEnd: return close(.endArray)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let range = try scanNumber(bytes)
            state = .afterValue
            return .number(range)
        case UInt8(ascii: "t"): return try scanWord("true", .bool(true), bytes)
        case UInt8(ascii: "f"): return try scanWord("false", .bool(false), bytes)
        case UInt8(ascii: "n"): return try scanWord("null", .null, bytes)
        default: throw unexpected(bytes)
        }
    }

    private mutating func open(asObject: Bool) throws(Failure) {
        guard isObject.count < maximumDepth else {
            throw Failure(
                code: .tooDeep, offset: offset, message: "Arrays and objects are nested more than \(maximumDepth) deep")
        }
        isObject.append(asObject)
        state = asObject ? .nameOrEnd : .valueOrEnd
        offset &+= 1
    }

    private mutating func close(_ event: Event) -> Event {
        isObject.removeLast()
        state = .afterValue
        offset &+= 1
        return event
    }

    @inline(__always)
    private mutating func skipSpaces(_ bytes: Span<UInt8>) {
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            offset &+= 1
        }
    }

    private mutating func scanWord(
        _ word: StaticString, _ event: Event, _ bytes: Span<UInt8>
    ) throws(Failure) -> Event {
        for index in 0..<word.utf8CodeUnitCount {
            guard offset + index < bytes.count, bytes[offset + index] == word.utf8Start[index] else {
                throw unexpected(bytes)
            }
        }
        offset &+= word.utf8CodeUnitCount
        state = .afterValue
        return event
    }

    private mutating func scanNumber(_ bytes: Span<UInt8>) throws(Failure) -> Range<Int> {
        let start = offset
        let length = JSONNumber.length(bytes, at: start)
        guard length > 0 else {
            throw Failure(code: .badNumber, offset: start, message: "This is not a number as JSON writes it")
        }
        offset = start + length
        return start..<offset
    }

    private func unexpected(_ bytes: Span<UInt8>, instead: String? = nil) -> Failure {
        let expected: String
        switch state {
        case _ where instead != nil: expected = instead ?? ""
        case .value: expected = "a value"
        case .valueOrEnd: expected = "a value or \"]\""
        case .name: expected = "a name in quotation marks"
        case .nameOrEnd: expected = "a name in quotation marks or \"}\""
        case .afterValue:
            expected = isObject.last.map { $0 ? "\",\" or \"}\"" : "\",\" or \"]\"" } ?? "the end of the text"
        }
        guard offset < bytes.count else {
            return Failure(
                code: .unexpectedEnd, offset: offset, message: "The text ends where \(expected) was expected")
        }
        return Failure(code: .unexpectedCharacter, offset: offset, message: "Expected \(expected)")
    }
}
