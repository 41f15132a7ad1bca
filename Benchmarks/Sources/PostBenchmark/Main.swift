import Syndicate
import SyndicateSocial

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Makes posts of generated entries and says how fast.
///
/// Arguments: network, number of entries. Prints a line of JSON.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]),
            let exporter = SocialExporter.all.first(where: { $0.descriptor.name == arguments[1] })
        else {
            print("usage: PostBenchmark NETWORK ENTRIES")
            exit(64)
        }
        let entries = (0..<count).map(entry)
        let feed = FeedMetadata(title: "The Late Reel")
        let options = try OptionValues(for: exporter.descriptor.options)

        let start = ContinuousClock.now
        var output = ByteWriter()
        for entry in entries {
            var cursor = EntryCursor([entry])
            _ = try exporter.export(feed, entries: &cursor, options: options, to: &output)
        }
        let bytes = try output.finish().count
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print(#"{"network": "\#(arguments[1])", "entries": \#(count), "seconds": \#(seconds), "bytes": \#(bytes)}"#)
    }

    /// Every third is too long for X and must be cut; every fifth is Korean, every eleventh has no summary but a body.
    private static func entry(_ number: Int) -> Entry {
        let isKorean = number % 5 == 0
        var entry = Entry(
            title: TextConstruct(
                isKorean
                    ? "말하지 않은 문장들의 영화, \(number)번째 이야기"
                    : "Number \(number): Revenge, Balanced on One Pointed Toe"))
        let sentence =
            isKorean
            ? "이루어지지 않은 사랑보다, 이루어지지 않은 채로도 삶을 지탱해 주는 것들에 관해 이야기한다. "
            : "The second feature is ninety-three minutes of neon and grief, and the plot is a straight line. "
        let summary = String(repeating: sentence, count: number % 3 == 0 ? 4 : 1)
        if number % 11 == 0 {
            entry.content = [Content(html: "<h2>Quiet</h2><p>\(summary)</p><p>\(sentence)<em>Fin.</em></p>")]
        } else {
            entry.summary = TextConstruct(summary)
        }
        entry.language = isKorean ? "ko" : "en"
        entry.links = [Link("https://film.example.com/articles/number-\(number)/")]
        entry.categories = ["Reviews", "Korean cinema", "thriller", "Netflix"].map { Category($0) }
        entry.authors = [Person(name: "Mara Lindqvist")]
        entry.image = Figure(url: "https://film.example.com/\(number).jpg", alt: "A dancer on one toe")
        if number % 2 == 0 {
            entry.review = Review(of: ReviewedItem(type: "Movie", name: "Ballerina"), rating: Rating(4))
        }
        return entry
    }
}
