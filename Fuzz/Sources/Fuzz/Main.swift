import CFuzzer
import Foundation

/// Runs the target that SYNDICATE_FUZZ names under libFuzzer, with libFuzzer's own arguments; without one, lists all.
@main struct Main {
    static let targets: [String: any Target.Type] = [
        "dates": Dates.self, "encodings": Encodings.self, "feeds": Feeds.self, "html": HTML.self, "json": JSON.self,
        "jsonfeed": Feeds.self, "links": Links.self, "opml": Feeds.self, "text": Text.self,
        "validate": Validate.self, "views": Views.self, "xmlcheck": Check.self,
    ]

    static func main() {
        guard let name = ProcessInfo.processInfo.environment["SYNDICATE_FUZZ"], let target = targets[name] else {
            print(targets.keys.sorted().joined(separator: "\n"))
            return
        }
        current = target
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { data, size in
                Main.current?.test([UInt8](UnsafeBufferPointer(start: data, count: size)))
                return 0
            })
    }

    nonisolated(unsafe) static var current: (any Target.Type)?
}

/// Something that takes any bytes; it traps when what it finds must not be.
protocol Target: SendableMetatype {
    static func test(_ bytes: [UInt8])
}

/// Traps, and says why on standard error, where libFuzzer's report stands.
func require(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String) {
    guard !condition() else { return }
    FileHandle.standardError.write(Data(("fuzz: " + message() + "\n").utf8))
    fatalError("a property does not hold")
}
