/// A media type with its parameters (RFC 9110, section 8.3.1; RFC 6838), such as `text/html; charset=utf-8`.
public struct MediaType: Sendable, Hashable, CustomStringConvertible {
    /// A parameter, its name in lower case and its value without quotation marks.
    public struct Parameter: Sendable, Hashable {
        /// The name in lower case.
        public var name: String
        /// The value.
        public var value: String

        /// A parameter called `name`.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The type in lower case, such as `text`.
    public var type: String
    /// The subtype in lower case, such as `html` or `atom+xml`.
    public var subtype: String
    /// The parameters in their order.
    public var parameters: [Parameter]

    /// A type of these parts, which are not checked.
    public init(type: String, subtype: String, parameters: [Parameter] = []) {
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    /// Reads `type/subtype; name=value; name="value"`; `nil` where it is not that.
    public init?(_ text: String) {
        let bytes = text.utf8.span
        var index = 0
        Self.skipSpaces(bytes, &index)
        guard let type = Self.token(bytes, &index), index < bytes.count, bytes[index] == UInt8(ascii: "/") else {
            return nil
        }
        index += 1
        guard let subtype = Self.token(bytes, &index) else { return nil }
        var parameters: [Parameter] = []
        while true {
            Self.skipSpaces(bytes, &index)
            guard index < bytes.count else { break }
            guard bytes[index] == UInt8(ascii: ";") else { return nil }
            index += 1
            Self.skipSpaces(bytes, &index)
            // A semicolon at the end, or two in a row, say nothing.
            if index == bytes.count || bytes[index] == UInt8(ascii: ";") { continue }
            guard let name = Self.token(bytes, &index), index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
                return nil
            }
            index += 1
            guard let value = Self.value(bytes, &index) else { return nil }
            parameters.append(Parameter(name: name.asciiLowercased, value: value))
        }
        self.init(type: type.asciiLowercased, subtype: subtype.asciiLowercased, parameters: parameters)
    }

    /// Type and subtype without parameters, such as `text/html`.
    public var essence: String { "\(type)/\(subtype)" }

    /// The value of the first parameter called `name`, in any case.
    public func parameter(_ name: String) -> String? {
        let name = name.asciiLowercased
        return parameters.first { $0.name.isSpelled(as: name) }?.value
    }

    /// Whether the data is XML (RFC 7303).
    public var isXML: Bool { subtype == "xml" || subtype.utf8.reversed().starts(with: "+xml".utf8.reversed()) }

    /// Whether the data is text for people or programs, which this toolkit has in UTF-8 alone.
    public var isText: Bool {
        if type == "text" || isXML || subtype.utf8.reversed().starts(with: "+json".utf8.reversed()) { return true }
        return ["json", "ndjson", "jsonl", "yaml", "javascript", "x-ndjson"].contains(subtype)
    }

    /// The type as it is written in a header; a value that is no token is quoted.
    public var description: String {
        parameters.reduce(essence) { text, parameter in
            let value = parameter.value.utf8
            if !value.isEmpty, value.allSatisfy(Self.isTokenByte) {
                return "\(text); \(parameter.name)=\(parameter.value)"
            }
            var quoted = String.UnicodeScalarView()
            for scalar in parameter.value.unicodeScalars {
                if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
                quoted.append(scalar)
            }
            return "\(text); \(parameter.name)=\"\(String(quoted))\""
        }
    }

    private static func skipSpaces(_ bytes: Span<UInt8>, _ index: inout Int) {
        while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return true }
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "^")...UInt8(ascii: "`"), UInt8(ascii: "|"),
            UInt8(ascii: "~"):
            return true
        default: return false
        }
    }

    private static func token(_ bytes: Span<UInt8>, _ index: inout Int) -> String? {
        let start = index
        while index < bytes.count, isTokenByte(bytes[index]) { index += 1 }
        guard index > start else { return nil }
        return String(copying: UTF8Span(unchecked: bytes.extracting(start..<index), isKnownASCII: true))
    }

    private static func value(_ bytes: Span<UInt8>, _ index: inout Int) -> String? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return token(bytes, &index) }
        index += 1
        var value: [UInt8] = []
        while index < bytes.count {
            var byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: value, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
                index += 1
                byte = bytes[index]
            }
            value.append(byte)
            index += 1
        }
        return nil
    }
}

extension String {
    /// The string with the letters of ASCII in lower case.
    var asciiLowercased: String {
        String(decoding: utf8.lowercasedASCII(0..<utf8.count), as: UTF8.self)
    }
}
