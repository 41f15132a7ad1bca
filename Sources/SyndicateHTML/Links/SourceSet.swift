/// The value of a `srcset` attribute: images to choose from (HTML Standard, section 4.8.4.3.4).
public struct SourceSet: Sendable, Hashable {
    /// One image to choose.
    public struct Candidate: Sendable, Hashable {
        /// The address as written.
        public var url: String
        /// The density or width, such as `2x` or `640w`; empty when there is none.
        public var descriptor: String

        /// A candidate at `url`.
        public init(url: String, descriptor: String = "") {
            self.url = url
            self.descriptor = descriptor
        }
    }

    /// The images, in order.
    public var candidates: [Candidate]

    /// A set of the given images.
    public init(_ candidates: [Candidate] = []) {
        self.candidates = candidates
    }

    /// The images that `text` lists, read as browsers do.
    public init(parsing text: String) {
        let bytes = Array(text.utf8)
        var candidates: [Candidate] = []
        var index = 0
        while true {
            while index < bytes.count, bytes[index].isHTMLSpace || bytes[index] == UInt8(ascii: ",") { index += 1 }
            guard index < bytes.count else { break }
            let start = index
            while index < bytes.count, !bytes[index].isHTMLSpace { index += 1 }
            var end = index
            while end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
            let url = String(decoding: bytes[start..<end], as: UTF8.self)
            guard end == index else {
                candidates.append(Candidate(url: url))
                continue
            }
            let descriptorStart = index
            var depth = 0
            while index < bytes.count, depth > 0 || bytes[index] != UInt8(ascii: ",") {
                if bytes[index] == UInt8(ascii: "(") { depth = 1 }
                if bytes[index] == UInt8(ascii: ")") { depth = 0 }
                index += 1
            }
            let descriptor = String(decoding: bytes[descriptorStart..<index], as: UTF8.self)
            candidates.append(Candidate(url: url, descriptor: descriptor.trimmedHTMLSpace))
        }
        self.candidates = candidates
    }

    /// The set as an attribute's value.
    public var text: String {
        candidates.map { $0.descriptor.isEmpty ? $0.url : $0.url + " " + $0.descriptor }.joined(separator: ", ")
    }
}
