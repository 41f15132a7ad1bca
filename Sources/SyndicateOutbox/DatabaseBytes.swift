internal import GRDB

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A blob.
struct DatabaseBytes: DatabaseValueConvertible, StatementColumnConvertible {
    private let data: Data

    init(_ bytes: [UInt8]) { data = Data(bytes) }

    init?(sqliteStatement: SQLiteStatement, index: CInt) {
        data = Data(sqliteStatement: sqliteStatement, index: index)
    }

    var databaseValue: DatabaseValue { data.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> DatabaseBytes? {
        Data.fromDatabaseValue(value).map { DatabaseBytes([UInt8]($0)) }
    }

    func bind(to sqliteStatement: SQLiteStatement, at index: CInt) -> CInt {
        data.bind(to: sqliteStatement, at: index)
    }
}

extension [UInt8] {
    init(_ bytes: DatabaseBytes) { self = bytes.bytes }
}

extension DatabaseBytes {
    fileprivate var bytes: [UInt8] { [UInt8](data) }
}
