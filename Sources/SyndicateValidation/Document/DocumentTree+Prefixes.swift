internal import SyndicateXML

extension DocumentTree {
    /// Names whose prefix is declared nowhere, each with the first tag that it stands in.
    var undeclaredNames: [(name: String, offset: Int)] {
        let wanted = names.indices.filter {
            names[$0].namespace.isEmpty && names[$0].local.utf8.contains(UInt8(ascii: ":"))
        }
        guard !wanted.isEmpty else { return [] }
        var missing = Set(wanted.map { Int32($0) })
        var result: [(name: String, offset: Int)] = []
        for record in records where record.name >= 0 {
            var used = [record.name]
            used += attributes[Int(record.start)..<Int(record.start + record.count)].map(\.name)
            for name in used where missing.remove(name) != nil {
                result.append((names[Int(name)].local, Int(record.offset)))
            }
        }
        return result
    }
}
