/// A picture's caption and credit in one text: `Caption. Credit: Name`.
struct CaptionText {
    /// What precedes the credit; `nil` where nothing does.
    let caption: String?
    /// What follows `Credit:`, `Photo:` and the like.
    let credit: String?

    /// The parts of a text.
    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        // The last sign of a credit counts, so that a caption may speak of photos.
        for index in scalars.indices.reversed() where scalars[index] == ":" || scalars[index] == "：" {
            var start = index
            while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
            let word = Self.string(scalars[start..<index]).lowercased()
            let isBegin = start == 0 || scalars[start - 1].properties.isWhitespace || "(|–—".unicodeScalars.contains(scalars[start - 1])
            guard isBegin, Self.words.contains(word) else { continue }
            var before = Self.string(scalars[..<start]).trimmed
            while let last = before.last, "(|–—".contains(last) { before = before.dropLast().trimmed }
            var after = Self.string(scalars[(index + 1)...]).trimmed
            if after.hasSuffix(")"), !after.contains("(") { after = after.dropLast().trimmed }
            guard !after.isEmpty else { continue }
            caption = before.isEmpty ? nil : before
            credit = after
            return
        }
        let all = text.trimmed
        caption = all.isEmpty ? nil : all
        credit = nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static let words: Set<String> = [
        "credit", "credits", "photo", "photograph", "photographer", "picture", "image", "illustration", "drawing", "foto",
        "bild", "crédit", "crédits", "crédito", "créditos", "credito", "fotografia", "fotografía", "사진", "写真", "图片", "摄影",
    ]
}
