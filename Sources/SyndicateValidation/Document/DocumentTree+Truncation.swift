extension DocumentTree {
    /// Forgets what comes at or behind a place, and that elements are closed there.
    mutating func truncate(at offset: Int) {
        while let last = records.last, Int(last.offset) >= offset, records.count > 1 { records.removeLast() }
        for index in records.indices {
            if Int(records[index].close) >= offset { records[index].close = -1 }
            if Int(records[index].nextSibling) >= records.count { records[index].nextSibling = -1 }
            if Int(records[index].firstChild) >= records.count { records[index].firstChild = -1 }
        }
    }
}
