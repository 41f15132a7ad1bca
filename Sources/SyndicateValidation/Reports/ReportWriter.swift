public import Syndicate

/// Writes what was found in one form, file by file as the reports come.
///
/// `begin` is called once, `add` for each file in order, `end` once. Between two calls the output holds whole bytes of the
/// report, so that a caller may drain it. The same reports give the same bytes.
public protocol ReportWriter: Sendable {
    /// Writes what comes before the first file.
    mutating func begin(to output: inout ByteWriter)
    /// Writes what was found in a file, or keeps what it needs of it.
    mutating func add(_ report: FileReport, to output: inout ByteWriter)
    /// Writes what comes behind the last file.
    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter)
}
