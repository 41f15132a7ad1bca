/// A picture's caption and credit in one text: `Caption. Credit: Name`.
struct CaptionText {
    /// What precedes the credit; `nil` where nothing does.
    let caption: String?
    /// What follows `Credit:`, `Photo:` and the like.
    let credit: String?
    /// The credit with the word before it, as the author wrote it.
    let labelledCredit: String?

    /// The parts of a text.
    init(_ text: String) {
        // Nobody writes a longer one, and looking for credits takes a pass for each word that may begin one.
        let scalars = text.utf8.count > 4_000 ? [] : Array(text.unicodeScalars)
        // The last sign of a credit counts, so that a caption may speak of photos.
        for index in scalars.indices.reversed() where scalars[index] == ":" || scalars[index] == "：" {
            var start = index
            while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
            let word = Self.string(scalars[start..<index]).lowercased()
            guard Self.words.contains(word) else { continue }
            var before = Self.string(scalars[..<start]).trimmed
            // Within a sentence, `a photo: …` is no credit.
            let isSentence = before.unicodeScalars.last.map { $0.properties.isAlphabetic } ?? false
            guard !isSentence || !scalars[start].properties.isLowercase else { continue }
            while let last = before.last, "(|–—".contains(last) { before = before.dropLast().trimmed }
            var after = Self.string(scalars[(index + 1)...]).trimmed
            if after.hasSuffix(")"), !after.contains("(") { after = after.dropLast().trimmed }
            guard !after.isEmpty else { continue }
            caption = before.isEmpty ? nil : before
            credit = after
            labelledCredit = "\(Self.string(scalars[start...index])) \(after)"
            return
        }
        let all = text.trimmed
        caption = all.isEmpty ? nil : all
        credit = nil
        labelledCredit = nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static let words: Set<String> = [
        "credit", "credits", "photo", "photograph", "photographer", "picture", "image", "illustration", "drawing",
        "foto",
        "bild", "crédit", "crédits", "crédito", "créditos", "credito", "fotografia", "fotografía", "사진", "写真", "图片",
        "摄影",
    ]
}
