internal import Syndicate

// Documents that are lines: tables (RFC 4180), calendars (RFC 5545) and cards (RFC 6350).
extension DocumentCheck {
    // MARK: Tables

    /// What is wrong with a table: quotation marks, or rows of different lengths.
    static func tableFlaw(_ bytes: [UInt8]) -> String? {
        let (rows, flaw) = table(bytes)
        if let flaw { return flaw }
        guard let first = rows.first else { return nil }
        guard let odd = rows.firstIndex(where: { $0.count != first.count }) else { return nil }
        return "row 1 of the table has \(first.count) fields, and row \(odd + 1) has \(rows[odd].count)"
    }

    /// Whether a spreadsheet takes a text for a formula.
    static func formula(_ bytes: [UInt8]) -> String? {
        let isFormula = table(bytes).rows.joined().contains { field in
            field.contains(Samples.injectedName) && field.utf8.first.map { "=+-@\t\r".utf8.contains($0) } == true
        }
        return isFormula ? "a formula" : nil
    }

    private static func table(_ document: [UInt8]) -> (rows: [[String]], flaw: String?) {
        let bytes = withoutMark(document)
        let line = bytes.prefix { $0 != 0x0A }
        let comma = UInt8(ascii: line.contains(UInt8(ascii: ";")) && !line.contains(UInt8(ascii: ",")) ? ";" : ",")
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var flaw: String?
        var index = 0
        func isEnd(_ index: Int) -> Bool { index >= bytes.count || [comma, 0x0A, 0x0D].contains(bytes[index]) }
        while index < bytes.count {
            field = []
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                while index < bytes.count {
                    if bytes[index] == UInt8(ascii: "\"") {
                        index += 1
                        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
                    }
                    field.append(bytes[index])
                    index += 1
                }
                if !isEnd(index) || bytes[index - 1] != UInt8(ascii: "\"") {
                    flaw = flaw ?? "a quotation mark in row \(rows.count + 1) of the table is not doubled"
                }
            }
            while !isEnd(index) {
                if bytes[index] == UInt8(ascii: "\"") {
                    flaw = flaw ?? "a field with a quotation mark in row \(rows.count + 1) of the table is not quoted"
                }
                field.append(bytes[index])
                index += 1
            }
            row.append(String(decoding: field, as: UTF8.self))
            if index < bytes.count, bytes[index] == comma {
                index += 1
                // A comma at the very end has an empty field behind it.
                if index < bytes.count { continue }
                row.append("")
            }
            if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
            index += 1
            rows.append(row)
            row = []
        }
        return (rows, flaw)
    }

    /// Without the byte order mark that spreadsheets like.
    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    // MARK: Content lines

    /// What is wrong with a calendar or a card: lines that say nothing, or parts that are not closed.
    static func lineFlaw(_ bytes: [UInt8]) -> String? {
        var open: [String] = []
        for (number, line) in contentLines(bytes).enumerated() {
            guard let name = name(of: line) else { return "content line \(number + 1) has no name" }
            let value = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)[1].uppercased()
            if number == 0, name != "BEGIN" { return "the document does not begin with BEGIN" }
            if name == "BEGIN" { open.append(value) }
            if name == "END", open.popLast() != value {
                return "content line \(number + 1) ends \(value), which is not open"
            }
        }
        return open.last.map { "\($0) is not ended" }
    }

    static func injectedLine(_ bytes: [UInt8]) -> String? {
        contentLines(bytes).contains { name(of: $0) == Samples.injectedLine } ? "a line of its own" : nil
    }

    /// The lines without folding; some readers end them at a carriage return alone, too.
    private static func contentLines(_ bytes: [UInt8]) -> [String] {
        var lines: [[UInt8]] = []
        for line in withoutMark(bytes).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            if line.first == 0x20 || line.first == 0x09, !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The name in front of parameters and value, without a group; `nil` where there is none.
    private static func name(of line: String) -> String? {
        guard line.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let name = line.prefix { $0 != ":" && $0 != ";" }
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-.".utf8.contains($0) }
        return isName ? name.split(separator: ".").last?.uppercased() : nil
    }
}
