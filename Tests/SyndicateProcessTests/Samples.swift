import Syndicate

@testable import SyndicateProcess

/// Plugins that are shell commands, and entries for them.
enum Samples {
    static let descriptor = ExporterDescriptor(
        name: "sample", summary: "", mediaType: "text/plain", fileExtensions: ["txt"],
        options: [
            OptionSpec("words", .string, help: ""), OptionSpec("count", .integer(1...9), default: "3", help: ""),
            OptionSpec("loud", .boolean, help: ""), OptionSpec("tag", .string, isRepeatable: true, help: ""),
        ])
    static let patient = PluginLimits(total: .seconds(300), quiet: .seconds(300))

    static func program(_ command: String, _ limits: PluginLimits = patient, environment: [String] = [])
        -> PluginProgram
    {
        PluginProgram("sample", shell: command, environment: environment, limits: limits)
    }

    static func entries(_ count: Int) -> [Entry] {
        (0..<count).map { number in
            var entry = Entry(title: TextConstruct("Entry \(number) “ü” \u{1F3AC}"))
            entry.identifier = Identifier("urn:entry:\(number)")
            entry.content = [Content(html: "<p>Rain \(number)\nin the \"yard\"</p>")]
            return entry
        }
    }

    /// What a command makes of entries when it is an exporter.
    static func export(
        _ command: String, _ entries: [Entry] = entries(3), settings: [(name: String, value: String)] = [],
        limits: PluginLimits = patient, environment: [String] = [], mediaType: String = "text/plain"
    ) throws -> (text: String, report: ConversionReport) {
        var descriptor = descriptor
        descriptor.mediaType = mediaType
        let exporter = try ProcessExporter(program(command, limits, environment: environment), descriptor: descriptor)
        var output = ByteWriter()
        var cursor = EntryCursor(entries)
        let report = try exporter.export(
            FeedMetadata(title: "Film"), entries: &cursor, options: OptionValues(settings, for: descriptor.options),
            to: &output)
        return (String(decoding: try output.finish(), as: UTF8.self), report)
    }

    /// The error of a plugin, out of what was thrown.
    static func failure(_ body: () throws -> Void) -> PluginError? {
        do {
            try body()
            return nil
        } catch let error as PluginError {
            return error
        } catch let error as ExportError {
            return error.cause as? PluginError
        } catch {
            return nil
        }
    }
}
