extension UInt8 {
    /// Whether it is a letter of ASCII.
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Whether it is a digit of ASCII.
    var isDigit: Bool { self &- 0x30 < 10 }
    /// Whether it is a space, a tab, a line feed, a form feed or a carriage return.
    var isSpace: Bool { self == 0x20 || (self &- 9 < 5 && self != 0x0B) }
}
