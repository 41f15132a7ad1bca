internal import Foundation

/// A recorded file, in the folder `Fixtures` beside the test that uses it.
public enum Fixture {
    /// Whether the file holds exactly `text`; it is written anew where `SYNDICATE_RECORD` is 1.
    public static func matches(_ name: String, _ text: String, besides test: String = #filePath) throws -> Bool {
        let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        if ProcessInfo.processInfo.environment["SYNDICATE_RECORD"] == "1" { try Data(text.utf8).write(to: file) }
        return try Data(contentsOf: file).elementsEqual(text.utf8)
    }
}
