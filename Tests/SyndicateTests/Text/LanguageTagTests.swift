import Syndicate
import Testing

@Suite struct LanguageTagTests {
    @Test(
        arguments: [
            ("en", "en", "en", nil, nil), ("KO-kr", "ko-KR", "ko", nil, "KR"),
            ("zh-hant-tw", "zh-Hant-TW", "zh", "Hant", "TW"),
            ("es-419", "es-419", "es", nil, "419"), ("de-CH-1901", "de-CH-1901", "de", nil, "CH"),
            ("SL-IT-NEDIS", "sl-IT-nedis", "sl", nil, "IT"), ("zh-cmn-Hans-CN", "zh-cmn-Hans-CN", "zh", "Hans", "CN"),
            ("sr-Latn-RS-x-Mine", "sr-Latn-RS-x-mine", "sr", "Latn", "RS"), ("x-Whatever", "x-whatever", "x", nil, nil),
            ("en-US-u-islamcal", "en-US-u-islamcal", "en", nil, "US"),
            ("ar-a-aaa-b-bbb", "ar-a-aaa-b-bbb", "ar", nil, nil),
            ("I-KLINGON", "i-klingon", "i-klingon", nil, nil), ("en-gb-OED", "en-GB-oed", "en-GB-oed", nil, nil),
            ("zh-min-nan", "zh-min-nan", "zh", nil, nil), ("art-lojban", "art-lojban", "art", nil, nil),
            ("qaa-Qaaa-QM-x-southern", "qaa-Qaaa-QM-x-southern", "qaa", "Qaaa", "QM"),
            ("abcdefgh", "abcdefgh", "abcdefgh", nil, nil),
            ("de-x-DE-1-ch", "de-x-de-1-ch", "de", nil, nil),
            ("hy-Latn-IT-arevela", "hy-Latn-IT-arevela", "hy", "Latn", "IT"),
        ] as [(String, String, String, String?, String?)])
    func reads(text: String, canonical: String, primary: String, script: String?, region: String?) throws {
        let tag = try #require(LanguageTag(text))
        #expect(tag.text == text)
        #expect(tag.canonical == canonical)
        #expect(tag.primary == primary)
        #expect(tag.script == script)
        #expect(tag.region == region)
    }

    @Test(arguments: [
        "", "-", "e", "en-", "-en", "en--US", "en_US", "en-US-", "abcdefghi", "en-a", "en-x", "x", "1n", "en-a-b",
        "de-1901-1901", "ar-a-aaa-a-bbb", "de-419-DE", "a-DE", "en-US-GB", "en-Latn-Latn", "i-unknown", "e\u{301}n",
        "français", "en ", "en-toolongsubtag", "zh-aaa-bbb-ccc-ddd", "en-u", "enUS1",
    ])
    func refuses(text: String) {
        #expect(LanguageTag(text) == nil)
    }

    @Test(arguments: [
        ("ar", true), ("he-IL", true), ("fa", true), ("ur-PK", true), ("yi", true), ("az-Arab", true),
        ("ar-Latn", false),
        ("en", false), ("ko", false), ("en-Hebr", true), ("dv", true), ("ckb", true), ("ku", false), ("bad tag", false),
    ])
    func knowsDirection(text: String, isRightToLeft: Bool) {
        #expect(LanguageTag.isRightToLeft(text) == isRightToLeft)
    }

    @Test func survivesLongText() {
        #expect(LanguageTag(String(repeating: "en-", count: 3_000_000)) == nil)
        #expect(!LanguageTag.isRightToLeft(nil))
    }

    @Test(
        arguments: [
            ("ko", "ko"), ("en-US", "en-US"), ("zh_Hant_TW", "zh-Hant-TW"), ("en-us-foo", "en-us-foo"), ("x", "x"),
            ("de-1996", "de-1996"), ("abcdefgh-12345678", "abcdefgh-12345678"), ("", nil), ("-", nil), ("en-", nil),
            ("-en", nil), ("en--us", nil), ("en__us", nil), ("1de", nil), ("abcdefghi", nil), ("en-abcdefghi", nil),
            ("en us", nil), ("한국어", nil), ("en\u{301}", nil),
        ] as [(String, String?)])
    func form(text: String, repaired: String?) {
        #expect(LanguageTag.repaired(text) == repaired)
        #expect(LanguageTag.hasForm(text) == (repaired == text))
    }
}
