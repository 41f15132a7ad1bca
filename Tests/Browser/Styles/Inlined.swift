import Foundation
import SyndicateMail

/// Reads documents as JSON strings, one a line, and writes each with its styles inlined.
@main
struct Inlined {
    static func main() throws {
        var inliner = StyleInliner()
        inliner.mirrorsAttributes = false
        while let line = readLine() {
            let html = try JSONDecoder().decode([String].self, from: Data("[\(line)]".utf8))[0]
            let data = try JSONEncoder().encode([inliner.inline(html).html])
            print(String(decoding: data.dropFirst().dropLast(), as: UTF8.self))
        }
    }
}
