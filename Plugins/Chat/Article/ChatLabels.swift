/// The few words that a message adds to those of the article, in the article's language.
struct ChatLabels: Sendable, Equatable {
    /// Who wrote it; `%` stands for the names.
    var by: String
    /// What stands before the last of several names.
    var and: String
    /// What stands between names.
    var comma: String
    /// Above a judgement.
    var rating: String
    /// Leads to the article.
    var read: String
    /// Leads to a sound.
    var listen: String
    /// Leads to a film.
    var watch: String
    /// Who made the picture; `%` stands for the name.
    var picture: String

    private init(_ row: String) {
        var words = row.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }.makeIterator()
        by = words.next() ?? "%"
        and = words.next() ?? ", "
        comma = words.next() ?? ", "
        rating = words.next() ?? ""
        read = words.next() ?? ""
        listen = words.next() ?? ""
        watch = words.next() ?? ""
        picture = words.next() ?? "%"
    }

    private static let english = "By %| and |, |Rating|Read more|Listen|Watch|Picture: %"

    private static let table: [String: String] = [
        "en": english,
        "ar": "بقلم %| و|، |التقييم|اقرأ المزيد|استمع|شاهد|الصورة: %",
        "da": "Af %| og |, |Bedømmelse|Læs mere|Lyt|Se|Billede: %",
        "de": "Von %| und |, |Wertung|Weiterlesen|Anhören|Ansehen|Bild: %",
        "es": "Por %| y |, |Valoración|Leer más|Escuchar|Ver|Imagen: %",
        "fi": "Teksti: %| ja |, |Arvosana|Lue lisää|Kuuntele|Katso|Kuva: %",
        "fr": "Par %| et |, |Note|Lire la suite|Écouter|Regarder|Image : %",
        "he": "מאת %| ו|, |דירוג|להמשך קריאה|האזנה|צפייה|תמונה: %",
        "id": "Oleh %| dan |, |Nilai|Baca selengkapnya|Dengarkan|Tonton|Gambar: %",
        "it": "Di %| e |, |Voto|Leggi tutto|Ascolta|Guarda|Immagine: %",
        "ja": "文：%|、|、|評価|続きを読む|聴く|見る|画像：%",
        "ko": "글 %|, |, |평점|더 읽기|듣기|보기|이미지: %",
        "nb": "Av %| og |, |Vurdering|Les mer|Lytt|Se|Bilde: %",
        "nl": "Door %| en |, |Oordeel|Lees meer|Luister|Bekijk|Beeld: %",
        "pl": "Tekst: %| i |, |Ocena|Czytaj dalej|Posłuchaj|Obejrzyj|Ilustracja: %",
        "pt": "Por %| e |, |Avaliação|Ler mais|Ouvir|Ver|Imagem: %",
        "ru": "Текст: %| и |, |Оценка|Читать далее|Слушать|Смотреть|Изображение: %",
        "sv": "Av %| och |, |Betyg|Läs mer|Lyssna|Se|Bild: %",
        "tr": "Yazan: %| ve |, |Puan|Devamını oku|Dinle|İzle|Görsel: %",
        "uk": "Текст: %| і |, |Оцінка|Читати далі|Слухати|Дивитися|Зображення: %",
        "zh": "文：%|、|、|评分|阅读全文|收听|观看|图片：%",
        "zh-hant": "文：%|、|、|評分|閱讀全文|收聽|觀看|圖片：%",
    ]

    /// The words in a language (BCP 47); in English where there are none.
    static func of(_ language: String?) -> ChatLabels {
        let parts = (language ?? "en").lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
        var name = parts.first.map(String.init) ?? "en"
        if name == "zh", parts.dropFirst().contains(where: { ["hant", "tw", "hk", "mo"].contains($0) }) {
            name = "zh-hant"
        }
        if name == "no" || name == "nn" { name = "nb" }
        if name == "iw" { name = "he" }
        return ChatLabels(table[name] ?? english)
    }

    /// Names as a sentence has them: `A, B and C`.
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: comma) + and + last
    }

    /// A label with its words.
    static func fill(_ label: String, _ words: String) -> String {
        guard let place = label.utf8.firstIndex(of: UInt8(ascii: "%")) else { return label + words }
        return label[..<place] + words + label[label.utf8.index(after: place)...]
    }
}
