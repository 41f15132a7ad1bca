internal import SyndicateXML

extension DocumentTree {
    /// Makes offsets those of `document` where its malformed UTF-8 was replaced before it was parsed.
    mutating func undoReplacements(in document: [UInt8]) {
        let ends = UTF8Replacements.places(in: document)
        guard !ends.isEmpty else { return }
        func original(_ offset: Int32) -> Int32 {
            // The number of replacements that end at or before the offset.
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if ends[middle].replaced <= Int(offset) { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return offset }
            let end = ends[low - 1]
            return Int32(truncatingIfNeeded: min(end.original + Int(offset) - end.replaced, document.count))
        }
        for index in records.indices {
            records[index].offset = original(records[index].offset)
            if records[index].close >= 0 { records[index].close = original(records[index].close) }
        }
    }
}
