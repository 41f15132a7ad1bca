/// The few words that a post adds to those of the entry, in the entry's language.
struct SocialLabels: Sendable, Equatable {
    /// Who wrote it; `%` stands for the names.
    var by: String
    /// What stands before the last of several names.
    var and: String
    /// What stands between names.
    var comma = ", "
    /// Who made the picture; `%` stands for the name.
    var picture: String
    /// Where to find the link.
    var linkInBio: String

    private static let english = SocialLabels(
        by: "By %", and: " and ", picture: "Picture: %", linkInBio: "Link in bio.")

    private static let table: [String: SocialLabels] = [
        "en": english,
        "da": SocialLabels(by: "Af %", and: " og ", picture: "Billede: %", linkInBio: "Link i bio."),
        "de": SocialLabels(by: "Von %", and: " und ", picture: "Bild: %", linkInBio: "Link in der Bio."),
        "es": SocialLabels(by: "Por %", and: " y ", picture: "Imagen: %", linkInBio: "Enlace en la bio."),
        "fi": SocialLabels(by: "Teksti: %", and: " ja ", picture: "Kuva: %", linkInBio: "Linkki biossa."),
        "fr": SocialLabels(by: "Par %", and: " et ", picture: "Image : %", linkInBio: "Lien en bio."),
        "id": SocialLabels(by: "Oleh %", and: " dan ", picture: "Gambar: %", linkInBio: "Tautan di bio."),
        "it": SocialLabels(by: "Di %", and: " e ", picture: "Immagine: %", linkInBio: "Link in bio."),
        "ja": SocialLabels(
            by: "文：%", and: "、", comma: "、", picture: "画像：%", linkInBio: "リンクはプロフィールから。"),
        "ko": SocialLabels(by: "글 %", and: ", ", picture: "이미지: %", linkInBio: "링크는 프로필에 있습니다."),
        "nb": SocialLabels(by: "Av %", and: " og ", picture: "Bilde: %", linkInBio: "Lenke i bio."),
        "nl": SocialLabels(by: "Door %", and: " en ", picture: "Beeld: %", linkInBio: "Link in bio."),
        "no": SocialLabels(by: "Av %", and: " og ", picture: "Bilde: %", linkInBio: "Lenke i bio."),
        "pl": SocialLabels(by: "Tekst: %", and: " i ", picture: "Ilustracja: %", linkInBio: "Link w bio."),
        "pt": SocialLabels(by: "Por %", and: " e ", picture: "Imagem: %", linkInBio: "Link na bio."),
        "ru": SocialLabels(
            by: "Текст: %", and: " и ", picture: "Изображение: %", linkInBio: "Ссылка в профиле."),
        "sv": SocialLabels(by: "Av %", and: " och ", picture: "Bild: %", linkInBio: "Länk i bion."),
        "tr": SocialLabels(by: "Yazan: %", and: " ve ", picture: "Görsel: %", linkInBio: "Bağlantı profilde."),
        "uk": SocialLabels(
            by: "Текст: %", and: " і ", picture: "Зображення: %", linkInBio: "Посилання в профілі."),
        "zh": SocialLabels(by: "文：%", and: "、", comma: "、", picture: "图片：%", linkInBio: "链接见主页简介。"),
        "zh-hant": SocialLabels(
            by: "文：%", and: "、", comma: "、", picture: "圖片：%", linkInBio: "連結在個人檔案。"),
    ]

    /// The words in a language (BCP 47); in English where there are none.
    static func of(_ language: String?) -> SocialLabels {
        let parts = (language ?? "en").lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
        guard let primary = parts.first.map(String.init) else { return english }
        if primary == "zh", parts.dropFirst().contains(where: { ["hant", "tw", "hk", "mo"].contains($0) }) {
            return table["zh-hant"] ?? english
        }
        return table[primary] ?? english
    }

    /// Names as a sentence has them: `A, B and C`.
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: comma) + and + last
    }

    /// A label with its words.
    static func fill(_ label: String, _ words: String) -> String {
        guard let place = label.firstIndex(of: "%") else { return label + words }
        return label[..<place] + words + label[label.index(after: place)...]
    }
}
