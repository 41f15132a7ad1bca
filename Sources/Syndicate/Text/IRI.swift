/// An IRI or an IRI reference (RFC 3987, and so any URI of RFC 3986), taken apart but never changed.
///
/// Any text can be taken apart; whether it is well-formed says `firstError`. Ranges count bytes of UTF-8 in `text`.
public struct IRI: Sendable, Hashable {
    /// The text as it was written.
    public let text: String
    /// The scheme without its colon; `nil` in a relative reference.
    public let schemeRange: Range<Int>?
    /// What stands between `//` and the path; `nil` where there is no `//`.
    public let authorityRange: Range<Int>?
    /// The path; it can be empty, but it is always there.
    public let pathRange: Range<Int>
    /// The query without its question mark; `nil` where there is none.
    public let queryRange: Range<Int>?
    /// The fragment without its number sign; `nil` where there is none.
    public let fragmentRange: Range<Int>?

    /// Takes `text` apart as RFC 3986, appendix B, does.
    public init(_ text: String) {
        self.text = text
        let bytes = text.utf8.span
        let count = bytes.count
        var index = 0

        var schemeEnd: Int?
        if count > 0, ASCII.isLetter(bytes[0]) {
            var end = 1
            while end < count, IRIGrammar.isSchemeByte(bytes[end]) { end += 1 }
            if end < count, bytes[end] == UInt8(ascii: ":") { schemeEnd = end }
        }
        schemeRange = schemeEnd.map { 0..<$0 }
        if let schemeEnd { index = schemeEnd + 1 }

        if index + 1 < count, bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "/") {
            let start = index + 2
            index = IRIGrammar.end(of: "/?#", bytes, from: start)
            authorityRange = start..<index
        } else {
            authorityRange = nil
        }
        let pathStart = index
        index = IRIGrammar.end(of: "?#", bytes, from: index)
        pathRange = pathStart..<index
        if index < count, bytes[index] == UInt8(ascii: "?") {
            let start = index + 1
            index = IRIGrammar.end(of: "#", bytes, from: start)
            queryRange = start..<index
        } else {
            queryRange = nil
        }
        fragmentRange = index < count ? index + 1..<count : nil
    }
}

extension IRI {
    /// Whether there is a scheme.
    public var isAbsolute: Bool { schemeRange != nil }

    /// The scheme in lower case.
    public var scheme: String? { schemeRange.map { String(decoding: text.utf8.lowercasedASCII($0), as: UTF8.self) } }

    /// The host as it was written, an IPv6 address with its brackets; `nil` where there is no authority.
    public var host: String? { authority.map { self[$0.host] } }

    /// The port where there is one that is a number below 65,536.
    public var port: Int? { authority?.port.flatMap { UInt16(self[$0]) }.map(Int.init) }

    /// What stands before `@` in the authority.
    public var userInfo: String? { authority?.userInfo.map { self[$0] } }

    /// The path as it was written.
    public var path: String { self[pathRange] }

    /// The query as it was written, without its question mark.
    public var query: String? { queryRange.map { self[$0] } }

    /// The fragment as it was written, without its number sign.
    public var fragment: String? { fragmentRange.map { self[$0] } }

    /// The text of a range of bytes.
    public subscript(_ range: Range<Int>) -> String {
        let utf8 = text.utf8
        let count = utf8.count
        let start = utf8.index(utf8.startIndex, offsetBy: max(0, min(range.lowerBound, count)))
        let end = utf8.index(utf8.startIndex, offsetBy: max(0, min(range.upperBound, count)))
        return String(decoding: utf8[start..<end], as: UTF8.self)
    }

    /// The parts of the authority.
    var authority: (userInfo: Range<Int>?, host: Range<Int>, port: Range<Int>?)? {
        guard let range = authorityRange else { return nil }
        let bytes = text.utf8.span
        var hostStart = range.lowerBound
        var at: Int?
        var index = range.upperBound
        while index > range.lowerBound, at == nil {
            index -= 1
            if bytes[index] == UInt8(ascii: "@") { at = index }
        }
        if let at { hostStart = at + 1 }
        var hostEnd = range.upperBound
        var portStart = hostEnd
        while portStart > hostStart, ASCII.isDigit(bytes[portStart - 1]) { portStart -= 1 }
        var hasPort = false
        if portStart > hostStart, bytes[portStart - 1] == UInt8(ascii: ":") {
            hasPort = true
            hostEnd = portStart - 1
        }
        return (at.map { range.lowerBound..<$0 }, hostStart..<hostEnd, hasPort ? portStart..<range.upperBound : nil)
    }
}

extension String.UTF8View {
    /// The bytes of a range with the letters of ASCII in lower case.
    func lowercasedASCII(_ range: Range<Int>) -> [UInt8] {
        let bytes = span
        return range.map { ASCII.lowercased(bytes[$0]) }
    }
}
