import Foundation
import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// Entries made by dice, in many scripts, with long words, links and tags: the same for each network.
@Suite struct GeneratedEntryTests {
    static let rounds = 20

    /// How many entries each network gets: ten thousand where the code is optimised or `SYNDICATE_GENERATED` says so; without
    /// optimisation the same would take minutes.
    static let count: Int = {
        if let count = ProcessInfo.processInfo.environment["SYNDICATE_GENERATED"].flatMap({ Int($0) }) { return count }
        #if DEBUG
            return 500
        #else
            return 10_000
        #endif
    }()

    @Test(arguments: SocialExporter.all.map(\.descriptor.name), 0..<rounds)
    func staysWholeWithinTheLimit(_ network: String, _ round: Int) throws {
        let exporter = try #require(SocialExporter.all.first { $0.descriptor.name == network })
        let meter = try #require(SocialMeter.all.first { $0.descriptor.name == network })
        let titles = SocialMeter.all.first { $0.descriptor.name == "reddit-title" }
        let options = try OptionValues(for: meter.descriptor.options)
        let settings =
            round % 5 == 4 && exporter.descriptor.options.contains { $0.name == "thread" } ? [("thread", "true")] : []
        let feed = FeedMetadata(title: "The Late Reel")
        var dice = Dice(seed: UInt64(round * 1000 + network.utf8.count * 7))
        for number in 0..<Self.count / Self.rounds {
            let made = dice.entry()
            let first = try exporter.document(feed, [made.entry], settings: settings).bytes
            let text = String(decoding: first.dropLast(), as: UTF8.self)
            if number % 4 == 0 {
                let again = try exporter.document(feed, [made.entry], settings: settings).bytes
                try #require(again == first)
            }

            let parts = settings.isEmpty ? [text] : text.split(separator: "\n\n---\n\n").map(String.init)
            for part in parts {
                let measure = meter.measure(part, options: options)
                try #require(measure.used <= measure.limit, "\(part)")
                try #require(!measure.warnings.contains { $0.code == "over-bytes" || $0.code == "too-many-tags" })
            }
            if network == "reddit", let title = text.split(separator: "\n").first {
                try #require(titles?.measure(String(title), options: options).isValid == true)
            }
            // What the network would not find the end of is encoded.
            let link = IRI.decode(made.link)
            let links = meter.measure(text, options: options).entities.filter { $0.kind == .url }.map(\.value)
            try #require(links.contains { IRI.decode($0) == link }, "\(text)")

            // A character that no source has is a part of one.
            let strange = Set(text).subtracting(made.characters).subtracting("…\n\\#()·/½★☆By0123456789-%ABCDEF ")
            try #require(strange.isEmpty, "\(strange) in \(text)")
            let whole = Set(made.sources.flatMap { meter.measure($0, options: options).entities.map(\.value) })
            for part in parts {
                for entity in meter.measure(part, options: options).entities
                where entity.kind == .url || entity.kind == .mention {
                    let isWhole = whole.contains(entity.value) || IRI.decode(entity.value) == link
                    try #require(isWhole, "\(entity.value) in \(text)")
                }
            }
        }
    }
}

/// The same throws for the same seed (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    static let words = [
        [
            "film", "Meridian", "balcony", "naïve", "Zürich", "don’t", "high-wire", "e\u{301}te\u{301}",
            "a\u{327}\u{301}b",
        ],
        ["영화", "패스트", "라이브즈는", "\u{1112}\u{1161}\u{11AB}", "말하지", "않은"],
        ["映画の終わりまで見届ける", "静けさ。", "カメラ", "ば\u{309A}"], ["电影是时间的艺术，", "安静。", "故事"],
        ["ภาพยนตร์เรื่องนี้", "เงียบมาก", "นักแสดง"], ["فيلم", "هادئ", "السينما،", "\u{200F}مرحبا"], ["फ़िल्म", "क्षत्रिय", "नमस्ते।"],
        ["👩‍👩‍👧‍👦", "🇰🇷🇳🇱", "👍🏽", "❤️‍🔥", "1️⃣", "🎬"], ["תָּקִין", "שלום"],
        ["https://other.example/a/b?c=d", "@somebody", "#hashtag", "$TAG", "www.example.com", "@one@two.example"],
        [String(repeating: "Donaudampfschifffahrt", count: 8), String(repeating: "長", count: 120)],
    ]

    mutating func text(_ length: Int) -> String {
        var words: [String] = []
        var script = Int.random(in: 0..<Self.words.count, using: &self)
        for _ in 0..<length {
            if Int.random(in: 0..<6, using: &self) == 0 { script = Int.random(in: 0..<Self.words.count, using: &self) }
            words.append(Self.words[script].randomElement(using: &self) ?? "")
            if Int.random(in: 0..<7, using: &self) == 0 { words[words.count - 1] += "." }
        }
        return words.joined(separator: " ")
    }

    mutating func entry() -> (entry: Entry, link: String, sources: [String], characters: Set<Character>) {
        let headline = text(Int.random(in: 1..<14, using: &self))
        let summary = text(Int.random(in: 0..<30, using: &self))
        let path = (0..<Int.random(in: 1..<9, using: &self)).map { _ in
            ["a", "film-review", "2024", "영화", "x_y", "b%20c"].randomElement(using: &self) ?? ""
        }
        let link = "https://film.example.com/" + path.joined(separator: "/")
        var entry = Entry(title: TextConstruct(headline))
        entry.summary = TextConstruct(summary)
        entry.links = [Link(link)]
        let names = [
            "Korean cinema", "영화", "映画", "sci-fi", "C++", "35 mm", "2024", "R&B", "Ünter den Linden", "🎬", "O’Brien",
        ]
        entry.categories = (0..<Int.random(in: 0..<8, using: &self)).map { _ in
            Category(names.randomElement(using: &self) ?? "")
        }
        entry.authors = [Person(name: "Mara")]
        entry.image = Figure(url: "https://film.example.com/a.jpg", alt: "A film")
        var sources = [headline, summary, link, "#x"]
        if Int.random(in: 0..<4, using: &self) == 0 {
            let own = text(Int.random(in: 1..<60, using: &self))
            let network = ["x", "facebook", "instagram", "bluesky", "mastodon", "threads"].randomElement(using: &self)
            entry.socialTexts = [SocialText(network: network ?? "x", text: own)]
            sources.append(own)
        }
        if Int.random(in: 0..<5, using: &self) == 0 {
            let value = Double(Int.random(in: 2...10, using: &self)) / 2
            entry.review = Review(of: ReviewedItem(name: "Quiet"), rating: Rating(value))
        }
        let all = (sources + names.flatMap { [$0, $0.capitalized] } + ["Mara"]).joined(separator: "\n")
        return (entry, link, sources, Set(all))
    }
}
