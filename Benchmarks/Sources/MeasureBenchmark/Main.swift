import Syndicate
import SyndicateSocial

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Counts texts as a network does and says how fast.
///
/// Arguments: network; `ascii`, `latin` or `mixed`; `posts` (texts of a few hundred bytes) or `whole` (one text); megabytes.
/// Prints a line of JSON.
@main
enum Main {
    static let samples = [
        "ascii": "Nobody speaks, everybody listens: see it twice. https://film.com/quiet?id=12 #film @mara and $ABC. ",
        "latin":
            "Personne ne parle, tout le monde écoute ; à voir deux fois. https://film.com/très?id=12 #cinéma @mara ",
        "mixed": "말이 없는 영화, 두 번 보세요. 静かな映画 👩🏽‍🚀🇰🇷 ภาพยนตร์ e\u{301}té https://film.com/quiet #영화 @mara ",
    ]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let sample = samples[arguments[2]], let megabytes = Int(arguments[4]),
            let meter = SocialMeter.all.first(where: { $0.descriptor.name == arguments[1] })
        else {
            print("usage: MeasureBenchmark NETWORK ascii|latin|mixed posts|whole MEGABYTES")
            exit(64)
        }
        let options = try OptionValues(for: meter.descriptor.options)
        let total = megabytes * 1_000_000
        let isWhole = arguments[3] == "whole"
        let text = String(repeating: sample, count: (isWhole ? total : 400) / sample.utf8.count)
        let count = isWhole ? 1 : total / text.utf8.count

        // The processor's time: others may use the machine.
        let start = clock()
        var used = 0
        for _ in 0..<count { used += meter.measure(text, options: options).used }
        let seconds = Double(clock() - start) / 1e6
        let bytes = count * text.utf8.count
        print(
            "{\"bytes\": \(bytes), \"used\": \(used), \"seconds\": \(seconds), \"megabytes_per_second\": \(Double(bytes) / seconds / 1e6)}"
        )
    }
}
