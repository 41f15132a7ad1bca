internal import Syndicate

/// Whether lines are what an editor writes below a picture.
extension TextLine {
    /// Whether the line names who made a picture: `Photo: NAME`, `Image credit: NAME`, `Photograph by NAME`, `© NAME`.
    var isCredit: Bool { credit != nil }

    /// Who made a picture, where the line says that alone.
    var credit: String? { Self.credit(in: text) }

    /// The same for part of a line.
    static func credit(in text: String) -> String? {
        guard text.utf8.count <= 240 else { return nil }
        if text.unicodeScalars.first == "©" {
            let name = String(text.unicodeScalars.dropFirst()).trimmed
            return name.isEmpty || name.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false ? nil : text
        }
        if let labelled = LabelledText(text), labelled.separator != ">" {
            guard creditLabels.contains(labelled.label), !labelled.value.isEmpty else { return nil }
            return labelled.value
        }
        return MetadataRules.rest(of: text, afterOneOf: creditWords).flatMap {
            $0.utf8.count <= 120 && !TextLine($0).startsInSmallLetters ? $0 : nil
        }
    }

    /// A caption without the credit at its end, `(Photo: NAME)` or `| Photo: NAME`, and the credit.
    static func dividingCredit(_ caption: String) -> (caption: String, credit: String?) {
        let scalars = caption.unicodeScalars
        let opener: Unicode.Scalar
        switch scalars.last {
        case ")": opener = "("
        case "]": opener = "["
        default: opener = "|"
        }
        guard let start = scalars.lastIndex(of: opener) else { return (caption, nil) }
        let inner = caption[scalars.index(after: start)...].trimming {
            $0.properties.isWhitespace || $0 == ")" || $0 == "]"
        }
        let rest = caption[..<start].trimmed
        guard let credit = credit(in: inner), !rest.isEmpty else { return (caption, nil) }
        return (rest, credit)
    }

    /// Whether two lines, one directly under the other and with nothing beside them, are what a picture shows and its
    /// caption: both short, and no list, speech, question and answer, sign-off, or sentence that goes on.
    static func isCaptionPair(_ first: TextLine, _ second: TextLine, isLast: Bool) -> Bool {
        guard first.width >= 3, first.width <= altColumns, second.width >= 3, second.width <= captionColumns,
            first.hasLetter, second.hasLetter, !first.isUnfinished, !first.endsWithColon, !second.endsWithColon,
            !second.startsInSmallLetters, !first.isQuestion, !(first.startsAsSpeech && second.startsAsSpeech),
            !(first.hasSpeaker && second.hasSpeaker), !first.isOnlyAddress, !second.isOnlyAddress
        else { return false }
        return !(isLast && first.width < signOffColumns && second.width < signOffColumns && !second.endsSentence)
    }

    /// Whether the line is an address and nothing else.
    var isOnlyAddress: Bool {
        let bytes = Array(text.utf8)
        return Autolink.ranges(in: bytes).first?.range == 0..<bytes.count
    }

    /// Whether the line is the address of a picture.
    var isPictureAddress: Bool {
        guard isOnlyAddress, let dot = text.utf8.lastIndex(of: 0x2E) else { return false }
        let ending = text.utf8[text.utf8.index(after: dot)...].prefix { $0 != 0x3F && $0 != 0x23 }
        return ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"].contains(String(Substring(ending)).lowercased())
    }

    private var isQuestion: Bool { text.unicodeScalars.last.map { $0 == "?" || $0 == "？" || $0 == "؟" } ?? false }

    /// Whether the line begins as an interview's or a play's does: `Q:`, `A:`, `NAME:`.
    private var hasSpeaker: Bool {
        guard let labelled = LabelledText(text), labelled.separator == ":" else { return false }
        return TextWidth.columns(labelled.label) <= 24 && labelled.label.split(separator: " ").count <= 3
    }

    private static let altColumns = 200
    private static let captionColumns = 280
    private static let signOffColumns = 32
    private static let creditLabels: Set<String> = [
        "photo", "photos", "photo credit", "photo credits", "photograph", "photography", "photo courtesy", "image",
        "images", "image credit", "image credits", "image courtesy", "image source", "photo source", "credit",
        "picture",
        "picture credit", "pictures", "still", "courtesy", "illustration", "crédit photo", "crédits photo", "foto",
        "fotos", "bild",
        "사진", "사진 제공", "사진제공", "写真", "写真提供", "图片来源", "图", "фото",
    ]
    private static let creditWords: Set<String> = [
        "photo by", "photos by", "photograph by", "photographs by", "image by", "images by", "picture by",
        "pictures by",
        "illustration by", "photo courtesy of", "image courtesy of", "picture courtesy of", "courtesy of", "photo via",
        "image via", "photo credit", "image credit",
    ]
}
