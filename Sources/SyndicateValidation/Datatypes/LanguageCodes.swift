/// The languages that BCP 47 knows.
enum LanguageCodes {
    /// Whether the first part of a tag, in lower case, can name a language.
    ///
    /// Codes of two letters must be registered; those of three are some eight thousand and taken as they are. No code has
    /// more, but for `i` and `x`, which begin old and private tags, and old tags that are one code as a whole.
    static func isRegistered(_ primary: String) -> Bool {
        switch primary.utf8.count {
        case 1: primary == "i" || primary == "x"
        case 2: twoLetters.contains(primary)
        case 3: true
        default: primary.utf8.contains(UInt8(ascii: "-"))
        }
    }

    /// ISO 639-1, and the codes that BCP 47 keeps beside it.
    private static let twoLetters = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff \
        fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn \
        ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa \
        pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug \
        uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))
}
