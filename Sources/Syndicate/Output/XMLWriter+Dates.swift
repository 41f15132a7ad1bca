extension XMLWriter {
    /// Writes an element that holds a date as RSS spells it, where the date could be read; gives whether it could.
    @discardableResult
    public mutating func element(_ name: StaticString, rfc822 date: Timestamp) -> Bool {
        guard date.isParsed else { return false }
        date.withRFC822Bytes { element(name, plain: $0) }
        return true
    }

    /// Writes an element that holds a date as Atom spells it, where the date could be read; gives whether it could.
    @discardableResult
    public mutating func element(_ name: StaticString, rfc3339 date: Timestamp) -> Bool {
        guard date.isParsed else { return false }
        date.withRFC3339Bytes { element(name, plain: $0) }
        return true
    }
}
