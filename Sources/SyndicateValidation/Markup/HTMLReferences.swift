internal import Syndicate

/// References to characters in HTML.
enum HTMLReferences {
    /// The character that HTML 4 knows by a name.
    static func scalar(_ name: String) -> Unicode.Scalar? { HTMLEntities.scalar(name) }

    /// A text with its references resolved; those that name no character stay.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let behind = rest[rest.index(after: start)...]
            let name = behind.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "#" }
            guard let scalar = name.hasPrefix("#") ? numbered(name.dropFirst()) : scalar(String(name)) else {
                result += "&"
                rest = behind
                continue
            }
            result.unicodeScalars.append(scalar)
            rest = behind[name.endIndex...]
            if rest.first == ";" { rest = rest.dropFirst() }
        }
        return result + rest
    }

    private static func numbered(_ text: Substring) -> Unicode.Scalar? {
        let isHexadecimal = text.first == "x" || text.first == "X"
        return UInt32(isHexadecimal ? text.dropFirst() : text, radix: isHexadecimal ? 16 : 10).flatMap(
            Unicode.Scalar.init)
    }
}
