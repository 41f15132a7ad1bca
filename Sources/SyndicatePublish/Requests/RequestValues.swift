internal import Syndicate

/// What placeholders stand for, and how it is written where they stand.
struct RequestValues: Sendable {
    /// Where a placeholder stands.
    enum Place: Sendable {
        case url, header, json, form
    }

    /// Values by the names of placeholders.
    var values: [String: JSONValue] = [:]
    /// The names of those that nobody may see.
    var secrets: Set<String> = []
    /// Whether placeholders without a value stay as they stand, for a preview.
    var isPreview = false

    /// The text of a template in which `names` are filled in; nothing else is a placeholder, nor is what a value says.
    func filled(_ template: String, _ names: [String], in place: Place) throws(RequestFailure) -> String {
        guard !names.isEmpty else { return template }
        let bytes = Array(template.utf8)
        let marks = names.map { (name: $0, mark: Array("{\($0)}".utf8)) }
        let isJSON = bytes.starts(with: Array("{\"".utf8))
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"),
                let found = marks.first(where: { bytes[index...].starts(with: $0.mark) })
            else {
                output.append(bytes[index])
                index += 1
                continue
            }
            let isWhole = found.mark.count == bytes.count
            let isHost = place == .url && output.elementsEqual("https://".utf8)
            index += found.mark.count
            guard let value = try text(found.name) else {
                output += found.mark
                continue
            }
            switch place {
            case .form where isJSON:
                // JSON in a field of a form: what the value says stays within its quotes.
                output += JSONBytes.written { $0.value(value) }.dropFirst().dropLast()
            case .header, .form, .json: output += value.utf8
            case .url where isWhole: output += try Self.address(value, found.name).utf8
            case .url where isHost: output += try Self.host(value, found.name).utf8
            case .url: output += try segment(value, found.name).utf8
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The value of a template in JSON: where it is all placeholder, what that stands for, be it a number or an object.
    func value(_ template: String, _ names: [String]) throws(RequestFailure) -> JSONValue {
        if names.count == 1, template.utf8.elementsEqual("{\(names[0])}".utf8), let value = values[names[0]] {
            return value
        }
        return .string(try filled(template, names, in: .json))
    }

    private func text(_ name: String) throws(RequestFailure) -> String? {
        switch values[name] {
        case .string(let text): return text
        case .number(let spelling): return spelling
        case nil where isPreview: return nil
        case nil: throw .refused("nothing is known of the placeholder {\(Self.shown(name))}")
        default: throw .failed("the network gave something else than an identifier for {\(Self.shown(name))}")
        }
    }

    /// In a path or query: a value cannot end its segment, nor leave it.
    private func segment(_ value: String, _ name: String) throws(RequestFailure) -> String {
        guard !value.isEmpty, value != ".", value != "..", !value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else { throw .failed("the value of {\(Self.shown(name))} cannot stand in an address") }
        // Tokens of bots have a colon, which stands in the documentation's examples as it is.
        return Self.escaped(value, keeping: secrets.contains(name) ? ":" : "")
    }

    private static func host(_ value: String, _ name: String) throws(RequestFailure) -> String {
        let allowed = value.utf8.allSatisfy { byte in
            isUnreserved(byte) && byte != UInt8(ascii: "~") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "[")
                || byte == UInt8(ascii: "]")
        }
        guard !value.isEmpty, allowed else {
            throw .refused("the value of {\(shown(name))} is no name of a server")
        }
        return value
    }

    private static func address(_ value: String, _ name: String) throws(RequestFailure) -> String {
        // The token goes there, too: never without TLS.
        guard value.utf8.starts(with: "https://".utf8),
            !value.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "@") })
        else {
            throw .failed("the network gave no address with https for {\(shown(name))}")
        }
        return value
    }

    /// Percent-encoded but for unreserved characters (RFC 3986, section 2.3) and `kept`.
    static func escaped(_ text: String, keeping kept: String = "") -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) || kept.utf8.contains(byte) {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(byte)
        }
    }

    private static func shown(_ name: String) -> String { PlainLine.folded(name) ?? "" }
}
