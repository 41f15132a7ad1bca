import Foundation

/// A file in which bytes are overwritten.
struct FileHandleForWriting {
    private let handle: FileHandle

    init(_ path: String) throws { handle = try FileHandle(forUpdating: URL(filePath: path)) }

    func overwrite(from offset: UInt64, with bytes: [UInt8]) {
        try? handle.seek(toOffset: offset)
        try? handle.write(contentsOf: bytes)
        try? handle.close()
    }
}
