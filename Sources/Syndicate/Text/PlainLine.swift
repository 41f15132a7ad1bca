/// Words for places that hold one line of plain text.
public enum PlainLine {
    /// `text` on one line: white space folded, control characters and what is no character left out; `nil` where nothing is
    /// left.
    public static func folded(_ text: String?) -> String? {
        guard let text else { return nil }
        var output = String.UnicodeScalarView()
        var spaceIsDue = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: spaceIsDue = !output.isEmpty
            case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: continue
            case let value where value & 0xFFFE == 0xFFFE: continue
            default:
                if spaceIsDue { output.append(" ") }
                spaceIsDue = false
                output.append(scalar)
            }
        }
        return output.isEmpty ? nil : String(output)
    }
}
