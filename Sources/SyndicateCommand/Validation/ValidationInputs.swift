internal import Syndicate

/// The documents that a validation is asked for, in the order in which they are reported.
enum ValidationInputs {
    /// Names of files that may be feeds in a folder.
    static let extensions: Set<String> = ["xml", "rss", "atom", "rdf", "json", "opml"]

    /// What the arguments and the list name.
    static func find(_ arguments: [String], list: String?) throws(CommandError) -> [ValidationInput] {
        guard list != "-" || !arguments.contains("-") else {
            throw CommandError(.usage, "standard-input-twice", "standard input cannot be the list and a feed")
        }
        let found = try InputFinder(articleExtensions: extensions, wanted: "feeds").find(arguments)
        var inputs = found.map(ValidationInput.init)
        if let list { inputs += try lines(of: list).map(ValidationInput.init(listed:)) }
        return inputs
    }

    /// The lines of a list; where there is a NUL in it, that ends a name instead (`find -print0`).
    private static func lines(of list: String) throws(CommandError) -> [String] {
        let bytes: [UInt8]
        do throws(System.Failure) {
            bytes = list == "-" ? try System.readAll(0, limit: .max).bytes : try System.readFile(list)
        } catch {
            throw CommandError(error.isMissing ? .noInput : .inputOutput, "no-input", error.message, source: list)
        }
        let end: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
        return bytes.split(separator: end).compactMap { line in
            let isLine = end != 0 && line.last == UInt8(ascii: "\r")
            let name = isLine ? line.dropLast() : line
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
    }
}
