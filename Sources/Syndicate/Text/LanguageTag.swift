/// A well-formed language tag (RFC 5646, BCP 47), kept as it was written.
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
    /// The tag as it was written.
    public let text: String
    /// The language in lower case, such as `ko`; `x` for a tag of private use and the whole tag for a grandfathered one.
    public let primary: String
    /// The script with a capital letter, such as `Hang`, where the tag names one.
    public let script: String?
    /// The region in upper case, such as `KR` or `419`, where the tag names one.
    public let region: String?
    /// The tag in the case that RFC 5646, section 2.1.1, recommends, such as `zh-Hant-TW`; nothing else is changed.
    public let canonical: String

    /// `nil` where `text` is not well-formed (RFC 5646, section 2.2.9); whether its parts are registered is not checked.
    public init?(_ text: String) {
        let bytes = text.utf8.span
        // No tag in use comes near; longer ones are not worth the time.
        guard (1...255).contains(bytes.count) else { return nil }
        for index in 0..<bytes.count {
            let byte = bytes[index]
            guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-") else { return nil }
        }
        let lower = String(decoding: text.utf8.lowercasedASCII(0..<bytes.count), as: UTF8.self)
        let parts = lower.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ (1...8).contains($0.count) }) else { return nil }
        guard let grammar = LanguageTagGrammar(parts, whole: lower) else { return nil }
        self.text = text
        primary = grammar.primary
        script = grammar.script
        region = grammar.region
        canonical = grammar.canonical
    }

    /// The tag as it was written.
    public var description: String { text }

    /// Whether text in this language runs from right to left: by the script where the tag names one, by the language
    /// otherwise.
    public var isRightToLeft: Bool {
        if let script { return Self.rightToLeftScripts.contains(script) }
        return Self.rightToLeftLanguages.contains(primary)
    }

    /// Whether text in the language called `tag` runs from right to left; `false` where there is no well-formed tag.
    public static func isRightToLeft(_ tag: String?) -> Bool {
        tag.flatMap(LanguageTag.init)?.isRightToLeft ?? false
    }

    private static let rightToLeftScripts: Set<String> = [
        "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi",
        "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phnx",
        "Prti", "Rohg", "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Yezi",
    ]

    /// Languages whose usual script is one of those.
    private static let rightToLeftLanguages: Set<String> = [
        "aeb", "aii", "apc", "ar", "arc", "arq", "ars", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa",
        "glk",
        "haz", "he", "iw", "ji", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pes", "pnb", "prs", "ps", "rhg", "sam", "sd",
        "sdh", "skr", "syr", "trw", "ug", "ur", "yi",
    ]
}
