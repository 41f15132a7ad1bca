/// Characters that stand in no address.
enum ForbiddenCharacter {
    /// Which one stands in a text, as a sentence.
    static func sentence(_ text: String) -> String? {
        for byte in text.utf8 {
            switch byte {
            case 0x20: return "a space cannot stand there"
            case 0...0x1F, 0x7F: return "a control character cannot stand there"
            case _ where "\"<>\\^`{|}".utf8.contains(byte):
                return "the character \(UnicodeScalar(byte)) cannot stand there"
            default: continue
            }
        }
        return nil
    }
}
