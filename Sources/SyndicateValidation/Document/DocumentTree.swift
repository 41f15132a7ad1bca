internal import Syndicate
internal import SyndicateXML

/// A document as a tree in flat arrays: some forty bytes a node, texts and values in one block.
struct DocumentTree: Sendable {
    struct Record: Sendable {
        /// The number of the element's name; negative for a text.
        var name: Int32
        var parent: Int32
        var nextSibling: Int32 = -1
        var firstChild: Int32 = -1
        /// Of an element the first of its attributes, of a text its first byte in `values`.
        var start: Int32
        var count: Int32 = 0
        /// Of an element the byte of its `<`, of a text that of its first character.
        var offset: Int32
        /// Of an element the byte of its end tag's `<`, or of its own where it has none; -1 where it was never closed.
        var close: Int32 = -1
    }

    struct AttributeRecord: Sendable {
        var name: Int32
        /// The value in `values`.
        var start: Int32
        var count: Int32
    }

    /// The most bytes that a document may have.
    static let limit = Int(Int32.max) / 2

    var records: [Record] = []
    var attributes: [AttributeRecord] = []
    var values: [UInt8] = []
    /// The names by their numbers.
    var names: [XMLName] = []
    /// The root element; -1 where there is none.
    var root: Int32 = -1

    /// The byte of the root's `<`; 0 where there is none.
    var firstTag: Int { root < 0 ? 0 : Int(records[Int(root)].offset) }

    /// A text of `values`.
    func text(_ start: Int32, _ count: Int32) -> String {
        values.withUnsafeBufferPointer { values in
            String(decoding: values[Int(start)..<Int(start) + Int(count)], as: UTF8.self)
        }
    }
}
