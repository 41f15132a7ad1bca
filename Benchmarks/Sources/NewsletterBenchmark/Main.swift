import Syndicate
import SyndicateMail
import SyndicateNewsletter

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Renders a newsletter over and over, or inlines styles into a file of HTML, and says how fast.
///
/// Arguments: a number of items with `digest`, `full` (whole articles) or `text`; or `inline FILE`. Prints a line of JSON; the fastest of many
/// runs in milliseconds, and their median.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            print("usage: NewsletterBenchmark digest|full|text ITEMS, or inline FILE")
            exit(64)
        }
        if arguments[1] == "inline" {
            let html = try read(arguments[2])
            try measure("inline", html.utf8.count) { StyleInliner().inline(html).html.utf8.count }
            return
        }
        let count = Int(arguments[2]) ?? 10
        let exporter = NewsletterExporter()
        var settings = [(name: "mode", value: "digest"), (name: "limit", value: "500")]
        if arguments[1] == "full" { settings.append(("content", "full")) }
        if arguments[1] == "text" { settings.append(("form", "text")) }
        let options = try OptionValues(settings, for: exporter.descriptor.options)
        let entries = (0..<count).map(entry)
        var feed = FeedMetadata(title: "The Late Reel")
        feed.links = [Link("https://film.example.com/")]
        let words = entries.reduce(0) {
            $0 + ($1.title?.plainText.utf8.count ?? 0) + ($1.summary?.plainText.utf8.count ?? 0)
        }
        try measure(arguments[1], words) {
            var output = ByteWriter()
            var cursor = EntryCursor(entries)
            _ = try exporter.export(feed, entries: &cursor, options: options, to: &output)
            return try output.finish().count
        }
    }

    private static func measure(_ name: String, _ words: Int, _ run: () throws -> Int) throws {
        var bytes = 0
        var times: [Double] = []
        for _ in 0..<400 {
            let start = ContinuousClock.now
            bytes = try run()
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        times.sort()
        print(
            #"{"name": "\#(name)", "bytes": \#(bytes), "words": \#(words), "fastest": \#(times[0]), "median": \#(times[times.count / 2])}"#
        )
    }

    private static func read(_ path: String) throws -> String {
        guard let file = fopen(path, "rb") else { exit(66) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Each has a picture, a summary of two lines and a byline, every other one a rating; the whole article has 2 KB.
    private static func entry(_ number: Int) -> Entry {
        var entry = Entry(title: TextConstruct("Number \(number): Revenge, Balanced on One Pointed Toe"))
        entry.summary =
            "The second feature is ninety-three minutes of neon and grief. The plot is a straight line; it makes it a high wire."
        let paragraph =
            "<p>There is no mystery in <em>number \(number)</em>, and <a href=\"/a/\(number)\">it does not pretend</a> that there is.</p>"
        entry.content = [Content(html: "<h2>Quiet</h2>" + String(repeating: paragraph, count: 16))]
        entry.links = [Link("https://film.example.com/articles/number-\(number)/")]
        entry.categories = ["Reviews", "Korean cinema"].map { Category($0) }
        entry.authors = [Person(name: "Mara Lindqvist")]
        entry.published = Timestamp(seconds: 1_709_600_000 - Int64(number) * 86_400)
        var image = Figure(url: "https://film.example.com/\(number).jpg", alt: "A dancer on one toe")
        (image.width, image.height) = (1200, 675)
        entry.image = image
        if number % 2 == 0 {
            entry.review = Review(of: ReviewedItem(type: "Movie", name: "Ballerina"), rating: Rating(4))
        }
        return entry
    }
}
