internal import Syndicate
internal import SyndicateXML

// XML 1.0, section 2.1.
extension Validation {
    /// Reports what makes the document no XML.
    ///
    /// - Parameters:
    ///   - code: why a parser stops there.
    ///   - failure: where it does.
    ///   - repairs: what a second, lenient pass had to repair.
    mutating func checkWellFormedness(
        _ code: XMLReaderError.Code, _ failure: Diagnostic?, _ repairs: [Diagnostic], isDecodable: Bool
    ) {
        guard let failure else { return }
        let first = place(of: failure)
        switch code {
        case .limit: report(.validatorLimit, bytes: first, detail: failure.message)
        case .unreadable: report(.unicodeError, bytes: first, detail: failure.message)
        case .malformed:
            guard isDecodable || !failure.message.contains("UTF-8") else { return }
            if follows(.w3c) { return report(.saxError, bytes: first, detail: failure.message) }
            checkRepairs(repairs.filter { $0.rule != "windows-1252-reference" }, failure, first)
        }
    }

    /// Reports each repair; where a parser stops only where nothing was repaired up to there.
    private mutating func checkRepairs(_ repairs: [Diagnostic], _ failure: Diagnostic, _ first: Range<Int>) {
        var isCovered = false
        for repair in repairs {
            let place = place(of: repair)
            if place.lowerBound <= first.upperBound { isCovered = true }
            let rule = rule(of: repair)
            let fix = fix(of: rule, at: place)
            report(rule, bytes: place, value: entity(at: place), detail: Self.complaint(repair.message), fix: fix)
        }
        guard !isCovered else { return }
        let message =
            failure.message.hasPrefix("xml") ? failure.message.drop { $0 != " " }.dropFirst() : failure.message[...]
        report(rule(of: failure), bytes: first, value: entity(at: first), detail: String(message))
    }

    /// The place that a diagnostic of the parser names.
    func place(of found: Diagnostic) -> Range<Int> {
        let offset = found.position.map(document.source.offset(of:)) ?? 0
        let next = min(offset + 1, document.source.bytes.count)
        return min(offset, next)..<next
    }

    private func rule(of found: Diagnostic) -> Rule {
        if found.rule == "undefined-entity" || found.message.contains("Entity '") { return .undefinedNamedEntity }
        let declaration = document.source.find("<?xml ", from: 0, to: 4096)
        return (declaration ?? 0) > 0 && found.message.contains("declaration") ? .wpBlankLine : .saxError
    }

    /// What is wrong, without how it was repaired, as the second half of a sentence.
    private static func complaint(_ message: String) -> String {
        var result = message[...]
        for tail in ["; ", ", which was ", " was taken for ", " was left out", " was replaced ", " was given "] {
            if let place = result.firstRange(of: tail) { result = result[..<place.lowerBound] }
        }
        let articles = ["A ": "a ", "An ": "an ", "The ": "the ", "What ": "what "]
        for (capital, small) in articles where result.hasPrefix(capital) {
            return small + result.dropFirst(capital.count)
        }
        return String(result)
    }

    /// The reference that stands at a place, as it is written.
    private func entity(at place: Range<Int>) -> String? {
        let rest = document.source.bytes[place.lowerBound...].prefix(64)
        guard rest.first == UInt8(ascii: "&") else { return nil }
        let end = rest.dropFirst().firstIndex { $0 <= 0x20 || "&<;".utf8.contains($0) } ?? rest.endIndex
        let isFinished = end < rest.endIndex && rest[end] == UInt8(ascii: ";")
        return String(decoding: rest[..<(isFinished ? end + 1 : end)], as: UTF8.self)
    }

    // MARK: Fixes

    private func fix(of rule: Rule, at place: Range<Int>) -> Fix? {
        let bytes = document.source.bytes
        guard place.lowerBound < bytes.count else { return nil }
        let start = place.lowerBound
        switch (rule, bytes[start]) {
        case (.saxError, UInt8(ascii: "&")):
            return Fix("write “&amp;” for the ampersand", [Fix.Edit(start..<start + 1, "&amp;")])
        case (.saxError, UInt8(ascii: "<")) where start + 1 < bytes.count && !Self.beginsMarkup(bytes[start + 1]):
            return Fix("write “&lt;” for the angle bracket", [Fix.Edit(start..<start + 1, "&lt;")])
        case (.undefinedNamedEntity, UInt8(ascii: "&")):
            let name = bytes[(start + 1)...].prefix {
                $0 < 0x80 && ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39)
            }
            guard bytes.indices.contains(name.endIndex), bytes[name.endIndex] == UInt8(ascii: ";"),
                let scalar = HTMLReferences.scalar(String(decoding: name, as: UTF8.self))
            else { return nil }
            let number = "&#\(scalar.value);"
            return Fix("write “\(number)” for the character", [Fix.Edit(start..<name.endIndex + 1, number)])
        case (.wpBlankLine, _):
            guard let declaration = document.source.find("<?xml ", from: 0, to: 4096),
                bytes[..<declaration].allSatisfy({ $0 <= 0x20 })
            else { return nil }
            return Fix("remove the white space before the declaration", [Fix.Edit(0..<declaration, "")])
        default: return nil
        }
    }

    /// Whether a byte behind `<` can begin a tag, a comment, a section or an instruction.
    private static func beginsMarkup(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) || "_:/!?".utf8.contains(byte)
    }
}
