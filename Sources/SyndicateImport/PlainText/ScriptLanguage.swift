/// The language that a script alone tells.
enum ScriptLanguage {
    /// `ko` where most letters are Hangul, `ja` where most are Kana or Han and Kana is common among them; `nil` for
    /// other scripts, and where the site has that language anyway.
    static func of(_ lines: [TextLine], unless siteLanguage: String?) -> String? {
        var letters = 0
        var hangul = 0
        var kana = 0
        var han = 0
        var scanned = 0
        for line in lines {
            for scalar in line.text.unicodeScalars where scalar.properties.isAlphabetic {
                letters += 1
                switch scalar.value {
                case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3130...0x318F: hangul += 1
                case 0x3041...0x30FF, 0xFF66...0xFF9D: kana += 1
                case 0x4E00...0x9FFF, 0x3400...0x4DBF: han += 1
                default: break
                }
            }
            scanned += line.text.utf8.count
            if scanned > limit { break }
        }
        var language: String?
        if hangul * 2 > letters { language = "ko" }
        if (kana + han) * 2 > letters, kana * 8 > kana + han { language = "ja" }
        let primary = siteLanguage.map { $0.lowercased().split(separator: "-").first.map(String.init) ?? "" }
        return primary == language ? nil : language
    }

    /// Bytes after which the rest is taken to be in the same script.
    private static let limit = 65_536
}
