extension UInt8 {
    /// Whether XML takes the byte for white space (XML 1.0, section 2.3).
    @inlinable package var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
