import Foundation
import Testing

/// A real article as a film site's editor pastes it, where the public test data stands beside the checkout.
@Suite struct SampleTests {
    static let sample: URL = {
        let corpus = ProcessInfo.processInfo.environment["SYNDICATE_CORPUS"].map { URL(filePath: $0) }
        let shared = corpus?.deletingLastPathComponent() ?? Command.package.appending(path: "../shared")
        return shared.appending(path: "samples/ballerina-review.txt")
    }()

    static let isThere = FileManager.default.fileExists(atPath: sample.path())

    @Test(
        .enabled(if: isThere, "skipped: there is no samples folder beside the corpus"),
        arguments: ["rss", "atom", "jsonfeed"])
    func becomesOneCompleteEntry(format: String) throws {
        let result = try Command.run(["export", "--format", format, "--check", Self.sample.standardized.path()])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("warning: the article has no date"))
        let text = result.output
        func count(_ part: String) -> Int { text.components(separatedBy: part).count - 1 }
        let less = format == "jsonfeed" ? "<" : "&lt;"
        #expect(count("Ballerina (2023) Netflix Review: A Gripping Korean Action Thriller") >= 1)
        #expect(count("\(less)h2") == 7)
        #expect(count("\(less)figcaption") == 3)
        #expect(count("urn:uuid:") >= 1)
        switch format {
        case "jsonfeed":
            #expect(count("\"network\":") == 3)
            #expect(count("\"The Ultimate K-Drama Binge List for October 2023\"") == 1)
            #expect(count("\"10 Historical K-Dramas you can’t afford to miss\"") == 1)
        default:
            #expect(count("<syndicate:profile ") == 3)
            #expect(count("<syndicate:related ") == 2)
            #expect(count("<item>") + count("<entry>") == 1)
        }
        #expect(!text.contains("Read |"))
        #expect(!text.contains("FOLLOW US"))
    }
}
