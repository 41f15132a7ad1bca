/// The parts of a language tag (RFC 5646, section 2.1), read from its subtags in lower case.
struct LanguageTagGrammar {
    var primary: String
    var script: String?
    var region: String?
    var canonical: String

    private typealias Part = Substring.UTF8View

    /// Tags that were registered before the grammar was, and that it does not cover.
    private static let irregular: [String: String] = {
        let tags = [
            "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
            "i-navajo",
            "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
        ]
        return Dictionary(uniqueKeysWithValues: tags.map { ($0.lowercased(), $0) })
    }()

    init?(_ parts: [Substring.UTF8View], whole: String) {
        if let known = Self.irregular[whole] {
            primary = known
            canonical = known
            return
        }
        var index = 0
        var written: [String] = []
        primary = Self.text(parts[0])
        if primary == "x" {
            guard parts.count > 1 else { return nil }
            canonical = whole
            return
        }
        guard (2...8).contains(parts[0].count), Self.isLetters(parts[0]) else { return nil }
        written.append(primary)
        index = 1
        if parts[0].count <= 3 {
            while index < min(parts.count, 4), parts[index].count == 3, Self.isLetters(parts[index]) {
                written.append(Self.text(parts[index]))
                index += 1
            }
        }
        if index < parts.count, parts[index].count == 4, Self.isLetters(parts[index]) {
            let lower = Self.text(parts[index])
            let name = lower.prefix(1).uppercased() + lower.dropFirst()
            script = name
            written.append(name)
            index += 1
        }
        if index < parts.count, Self.isRegion(parts[index]) {
            let name = Self.text(parts[index]).uppercased()
            region = name
            written.append(name)
            index += 1
        }
        var variants: Set<String> = []
        while index < parts.count, Self.isVariant(parts[index]) {
            let name = Self.text(parts[index])
            guard variants.insert(name).inserted else { return nil }
            written.append(name)
            index += 1
        }
        var singletons: Set<String> = []
        while index < parts.count, parts[index].count == 1 {
            let singleton = Self.text(parts[index])
            guard singletons.insert(singleton).inserted else { return nil }
            written.append(singleton)
            index += 1
            let first = index
            let shortest = singleton == "x" ? 1 : 2
            while index < parts.count, parts[index].count >= shortest {
                written.append(Self.text(parts[index]))
                index += 1
            }
            guard index > first else { return nil }
            if singleton == "x" { break }
        }
        guard index == parts.count else { return nil }
        canonical = written.joined(separator: "-")
    }

    private static func text(_ part: Part) -> String { String(decoding: part, as: UTF8.self) }

    private static func isLetters(_ part: Part) -> Bool { part.allSatisfy(ASCII.isLetter) }

    private static func isRegion(_ part: Part) -> Bool {
        part.count == 2 ? isLetters(part) : part.count == 3 && part.allSatisfy(ASCII.isDigit)
    }

    private static func isVariant(_ part: Part) -> Bool {
        part.count >= 5 || part.count == 4 && part.first.map(ASCII.isDigit) == true
    }
}
