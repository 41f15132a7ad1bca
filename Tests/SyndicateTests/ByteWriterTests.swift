import Foundation
import Syndicate
import Testing

@Suite struct ByteWriterTests {
    /// Pieces of every size around those of the buffer come out whole and in order.
    @Test(arguments: [0, 1, 7, 8, 15, 16, 17, 4_095, 65_535, 65_536, 65_537, 200_000])
    func piecesOfAnySizeComeOutInOrder(size: Int) throws {
        var output = ByteWriter()
        var expected: [UInt8] = []
        for round in 0..<5 {
            let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ round) }
            output.write(piece)
            output.write(UInt8(round))
            expected += piece + [UInt8(round)]
        }
        #expect(output.count == expected.count)
        #expect(try output.finish() == expected)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "Linux has this device"))
    func aFullDiskIsKeptAndThrown() throws {
        let file = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        var output = ByteWriter(fileDescriptor: file.fileDescriptor)
        output.write([UInt8](repeating: 0x20, count: 70_000))
        #expect(output.failure?.code == .full)
        // Nothing that follows hides it, and nothing more is tried.
        output.write("more")
        let error = #expect(throws: OutputError.self) { try output.flush() }
        #expect(error?.code == .full)
        #expect(error?.description == "No space left on device")
    }

    @Test func aClosedDescriptorIsAnError() throws {
        var output = ByteWriter(fileDescriptor: -1)
        output.write("x")
        let error = #expect(throws: OutputError.self) { try output.flush() }
        #expect(error?.code == .system)
    }

    @Test func aWriterHasItsSinkBackAfterAFailure() throws {
        var output = ByteWriter()
        output.write("before ")
        #expect(throws: ExportError.self) {
            try output.xml { xml throws(ExportError) in
                xml.element("a", "b")
                throw ExportError(.content, "stop")
            }
        }
        output.write(" after")
        #expect(String(decoding: try output.finish(), as: UTF8.self) == "before <a>b</a> after")
    }
}
