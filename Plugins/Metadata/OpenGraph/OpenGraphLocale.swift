internal import Syndicate

/// Languages as Open Graph names them: `language_TERRITORY`.
enum OpenGraphLocale {
    /// The name of the language with its territory, or with the one where most of its readers are; `nil` for a language
    /// that has no such territory here.
    static func name(_ tag: LanguageTag) -> String? {
        guard (2...3).contains(tag.primary.utf8.count) else { return nil }
        let language = renamed[tag.primary] ?? tag.primary
        // Regions of three digits are parts of the world, not territories.
        if let region = tag.region, region.utf8.count == 2 { return "\(language)_\(region)" }
        if language == "zh" { return tag.script == "Hant" ? "zh_TW" : "zh_CN" }
        if language == "es", tag.region == "419" { return "es_LA" }
        return territories[language].map { "\(language)_\($0)" }
    }

    private static let renamed = ["iw": "he", "in": "id", "ji": "yi", "no": "nb", "tl": "fil"]

    private static let territories: [String: String] = [
        "af": "ZA", "am": "ET", "ar": "AR", "as": "IN", "az": "AZ", "be": "BY", "bg": "BG", "bn": "IN", "br": "FR",
        "bs": "BA", "ca": "ES", "cs": "CZ", "cy": "GB", "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES",
        "et": "EE", "eu": "ES", "fa": "IR", "fi": "FI", "fil": "PH", "fo": "FO", "fr": "FR", "fy": "NL", "ga": "IE",
        "gl": "ES", "gu": "IN", "he": "IL", "hi": "IN", "hr": "HR", "hu": "HU", "hy": "AM", "id": "ID", "is": "IS",
        "it": "IT", "ja": "JP", "ka": "GE", "kk": "KZ", "km": "KH", "kn": "IN", "ko": "KR", "ku": "TR", "lo": "LA",
        "lt": "LT", "lv": "LV", "mk": "MK", "ml": "IN", "mn": "MN", "mr": "IN", "ms": "MY", "mt": "MT", "my": "MM",
        "nb": "NO", "ne": "NP", "nl": "NL", "nn": "NO", "or": "IN", "pa": "IN", "pl": "PL", "ps": "AF", "pt": "PT",
        "ro": "RO", "ru": "RU", "si": "LK", "sk": "SK", "sl": "SI", "so": "SO", "sq": "AL", "sr": "RS", "sv": "SE",
        "sw": "KE", "ta": "IN", "te": "IN", "tg": "TJ", "th": "TH", "tr": "TR", "uk": "UA", "ur": "PK", "uz": "UZ",
        "vi": "VN", "zu": "ZA",
    ]
}
