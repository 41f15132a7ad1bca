import Foundation

/// What Python's email package makes of a message.
public struct PythonReader: Decodable {
    /// What it finds wrong.
    public var defects: [String]
    /// Names and values of the fields, in order.
    public var fields: [[String]]
    /// The texts by their media types.
    public var bodies: [String: String]
    /// Content-ID, media type and bytes in hexadecimal digits of what comes along.
    public var files: [[String]]
    /// Names and addresses by fields.
    public var people: [String: [[String]]]
    /// The media type of the whole.
    public var type: String

    /// Runs Python 3 and asks it.
    public static func read(_ message: [UInt8]) throws -> PythonReader {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "read_message.py")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path()]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        DispatchQueue.global().async {
            try? input.fileHandleForWriting.write(contentsOf: Data(message))
            try? input.fileHandleForWriting.close()
        }
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode(PythonReader.self, from: data)
    }

    /// The value of the first field of this name.
    public func field(_ name: String) -> String? { fields.first { $0[0] == name }?[1] }
}
