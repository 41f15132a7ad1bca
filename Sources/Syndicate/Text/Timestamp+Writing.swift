extension Timestamp {
    /// The date as RFC 3339 and Atom write it, such as `2024-03-05T13:00:00+01:00`; the original spelling where the date
    /// could not be read.
    ///
    /// UTC is `Z`, an unknown offset `-00:00` (section 4.3). Fields below the precision are written as zero, so a mere day
    /// is midnight at its offset. Dates outside the years 0000 to 9999 and offsets beyond a day are held to the nearest
    /// that can be written.
    public var rfc3339: String {
        if let unparsed { return unparsed }
        var bytes = DateBytes()
        writeRFC3339(&bytes)
        return bytes.string
    }

    /// The date as RSS writes it, such as `Tue, 05 Mar 2024 13:00:00 +0100`; the original spelling where the date could
    /// not be read.
    ///
    /// RFC 822, section 5, with a year of four digits. UTC is `GMT`, the spelling that the RSS specification and the RSS
    /// Advisory Board's examples use and that every reader knows; an unknown offset is `-0000` (RFC 5322, section 3.3).
    /// There is no fraction; otherwise what `rfc3339` says holds.
    public var rfc822: String {
        if let unparsed { return unparsed }
        var bytes = DateBytes()
        writeRFC822(&bytes)
        return bytes.string
    }

    /// Hands `body` the bytes of `rfc3339` (20 to 35 of ASCII) without an allocation; none where the date could not be
    /// read.
    public func withRFC3339Bytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var bytes = DateBytes()
        if isParsed { writeRFC3339(&bytes) }
        return try bytes.withBytes(body)
    }

    /// Hands `body` the bytes of `rfc822` (29 or 31 of ASCII) without an allocation; none where the date could not be
    /// read.
    public func withRFC822Bytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var bytes = DateBytes()
        if isParsed { writeRFC822(&bytes) }
        return try bytes.withBytes(body)
    }

    /// The date and time of day to write, with what lies below the precision at its first value.
    @inline(__always)
    private var written: (days: Int, year: Int, month: Int, day: Int, second: Int) {
        var (days, second) = Timestamp.split(localSeconds)
        var (year, month, day) = CivilDate.date(days: days)
        if precision < .second {
            second = precision == .minute ? second &- second % 60 : 0
            if precision < .day {
                day = 1
                if precision == .year { month = 1 }
                days = CivilDate.days(year: year, month: month, day: 1)
            }
        }
        return (days, year, month, day, second)
    }

    private func writeRFC3339(_ bytes: inout DateBytes) {
        let (_, year, month, day, second) = written
        bytes.four(year)
        bytes.byte(UInt8(ascii: "-"))
        bytes.two(month)
        bytes.byte(UInt8(ascii: "-"))
        bytes.two(day)
        bytes.byte(UInt8(ascii: "T"))
        bytes.time(second)
        if fractionDigits > 0, precision >= .second {
            bytes.byte(UInt8(ascii: "."))
            bytes.fraction(nanoseconds, digits: Int(fractionDigits))
        }
        let offset = heldOffset
        if offset == 0 {
            bytes.byte(UInt8(ascii: "Z"))
        } else {
            bytes.offset(offset, colon: true)
        }
    }

    private func writeRFC822(_ bytes: inout DateBytes) {
        let (days, year, month, day, second) = written
        bytes.name("MonTueWedThuFriSatSun", CivilDate.weekday(days: days) &- 1)
        bytes.byte(UInt8(ascii: ","))
        bytes.byte(UInt8(ascii: " "))
        bytes.two(day)
        bytes.byte(UInt8(ascii: " "))
        bytes.name("JanFebMarAprMayJunJulAugSepOctNovDec", month &- 1)
        bytes.byte(UInt8(ascii: " "))
        bytes.four(year)
        bytes.byte(UInt8(ascii: " "))
        bytes.time(second)
        bytes.byte(UInt8(ascii: " "))
        let offset = heldOffset
        if offset == 0 {
            bytes.name("GMT", 0)
        } else {
            bytes.offset(offset, colon: false)
        }
    }
}

extension DateBytes {
    @inline(__always)
    fileprivate mutating func time(_ second: Int) {
        let seconds = UInt32(truncatingIfNeeded: second)
        let hours = seconds / 3600
        let minutes = seconds / 60
        two(Int(hours))
        byte(UInt8(ascii: ":"))
        two(Int(minutes &- hours &* 60))
        byte(UInt8(ascii: ":"))
        two(Int(seconds &- minutes &* 60))
    }

    /// `+01:00` or `+0100`, and `-00:00` where it is not known.
    @inline(__always)
    fileprivate mutating func offset(_ minutes: Int?, colon: Bool) {
        let known = minutes ?? 0
        byte(known > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-"))
        let magnitude = UInt32(truncatingIfNeeded: known < 0 ? 0 &- known : known)
        two(Int(magnitude / 60))
        if colon { byte(UInt8(ascii: ":")) }
        two(Int(magnitude % 60))
    }
}
