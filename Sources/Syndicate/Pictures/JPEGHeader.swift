/// The size of a JPEG file (ITU-T T.81, annex B), as its Exif orientation turns it.
enum JPEGHeader {
    static func read(_ bytes: [UInt8]) -> PictureHeader.Outcome {
        var index = 2
        var isTurned = false
        while true {
            // Segments may be filled up with 0xFF.
            while index < bytes.count, bytes[index] == 0xFF { index += 1 }
            guard index + 3 <= bytes.count else { return .incomplete(needed: index + 16) }
            let marker = bytes[index]
            let length = bytes.bigEndian(index + 1, 2)
            let end = index + 1 + length
            switch marker {
            // Start of frame, in all its kinds; 0xC4, 0xC8 and 0xCC are others.
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard index + 8 <= bytes.count else { return .incomplete(needed: index + 8) }
                let (height, width) = (bytes.bigEndian(index + 4, 2), bytes.bigEndian(index + 6, 2))
                return .header(
                    PictureHeader(
                        type: "image/jpeg", width: isTurned ? height : width, height: isTurned ? width : height))
            // Start of scan, end of image, and what has no length: there was no frame.
            case 0x00, 0x01, 0xD0...0xD7, 0xD8, 0xD9, 0xDA: return .unknown
            case 0xE1:
                guard end <= bytes.count else { return .incomplete(needed: end + 16) }
                if length > 2 { isTurned = isTurned || turns(Array(bytes[(index + 3)..<end])) }
            default: break
            }
            guard length >= 2 else { return .unknown }
            guard end + 1 < bytes.count else { return .incomplete(needed: end + 16) }
            guard bytes[end] == 0xFF else { return .unknown }
            index = end + 1
        }
    }

    /// Whether an Exif segment says that the picture lies on its side (orientation 5 to 8).
    private static func turns(_ segment: [UInt8]) -> Bool {
        guard segment.starts(with: Array("Exif\0\0".utf8)), segment.count >= 14 else { return false }
        let tiff = Array(segment[6...])
        let isLittle = tiff[0] == UInt8(ascii: "I")
        func number(_ index: Int, _ count: Int) -> Int? {
            guard index >= 0, index + count <= tiff.count else { return nil }
            return isLittle ? tiff.littleEndian(index, count) : tiff.bigEndian(index, count)
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
        for entry in 0..<count {
            let place = directory + 2 + 12 * entry
            guard let tag = number(place, 2) else { return false }
            if tag == 0x0112 { return (5...8).contains(number(place + 8, 2) ?? 1) }
        }
        return false
    }
}
