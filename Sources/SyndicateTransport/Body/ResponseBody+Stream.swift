public import Syndicate

extension ResponseBody {
    /// The whole body, to be read in pieces as often as one likes.
    public var stream: ByteStream {
        switch self {
        case .bytes(let bytes): ByteStream(bytes)
        case .file(let file):
            ByteStream(size: file.count) { () throws(ImportError) -> ByteStream.Read in
                var position = 0
                return { (buffer) throws(ImportError) -> Int in
                    do throws(TransportError) {
                        let count = try file.read(into: buffer, at: position)
                        position += count
                        return count
                    } catch {
                        throw ImportError(.unreadable, error.message)
                    }
                }
            }
        }
    }
}
