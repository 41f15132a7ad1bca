/// The labels of the WHATWG Encoding standard (section 4.2) by the names of their encodings.
enum EncodingLabels {
    /// The encoding that `label` names, or nil; ASCII case, surrounding white space and quotation
    /// marks do not matter.
    static func name(for label: String) -> String? {
        var bytes = Array(label.utf8.drop(while: isAround))
        while let last = bytes.last, isAround(last) { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.count < 64 else { return nil }
        let wanted = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        for (name, labels) in table {
            for each in labels.utf8.split(separator: 0x20) where each.elementsEqual(wanted) { return name }
        }
        return nil
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }

    /// Whether a label says that all bytes are ASCII, which those of UTF-8 may be.
    static func isASCII(_ label: String) -> Bool {
        let letters = label.utf8.filter { !isAround($0) }.map { $0 | 0x20 }
        return letters.elementsEqual("us-ascii".utf8) || letters.elementsEqual("ascii".utf8)
    }

    private static func isAround(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ";")
    }

    /// What iconv calls an encoding, where that differs.
    static func iconvName(_ name: String) -> String {
        switch name {
        case "windows-874": "CP874"
        case "EUC-KR": "CP949"
        case "Shift_JIS": "CP932"
        case "GBK", "gb18030": "GB18030"
        case "Big5": "BIG5-HKSCS"
        case "macintosh": "MACINTOSH"
        case "x-mac-cyrillic": "MAC-CYRILLIC"
        case _ where name.hasPrefix("windows-"): "CP" + name.dropFirst(8)
        default: name
        }
    }

    private static let table: [(String, String)] = [
        ("UTF-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        (
            "windows-1252",
            "windows-1252 iso-8859-1 latin1 us-ascii ascii cp1252 x-cp1252 iso8859-1 iso88591 iso_8859-1 iso-ir-100 l1 "
                + "cp819 ibm819 csisolatin1 ansi_x3.4-1968 iso_8859-1:1987"
        ),
        ("UTF-16LE", "utf-16le utf-16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff"),
        ("UTF-16BE", "utf-16be unicodefffe"),
        ("windows-1250", "windows-1250 cp1250 x-cp1250"),
        ("windows-1251", "windows-1251 cp1251 x-cp1251"),
        ("windows-1253", "windows-1253 cp1253 x-cp1253"),
        (
            "windows-1254",
            "windows-1254 iso-8859-9 latin5 cp1254 x-cp1254 iso8859-9 iso88599 iso_8859-9 iso-ir-148 l5 csisolatin5 "
                + "iso_8859-9:1989"
        ),
        ("windows-1255", "windows-1255 cp1255 x-cp1255"),
        ("windows-1256", "windows-1256 cp1256 x-cp1256"),
        ("windows-1257", "windows-1257 cp1257 x-cp1257"),
        ("windows-1258", "windows-1258 cp1258 x-cp1258"),
        ("windows-874", "windows-874 iso-8859-11 tis-620 dos-874 iso8859-11 iso885911"),
        ("ISO-8859-2", "iso-8859-2 latin2 iso8859-2 iso88592 iso_8859-2 iso-ir-101 l2 csisolatin2 iso_8859-2:1987"),
        ("ISO-8859-3", "iso-8859-3 latin3 iso8859-3 iso88593 iso_8859-3 iso-ir-109 l3 csisolatin3 iso_8859-3:1988"),
        ("ISO-8859-4", "iso-8859-4 latin4 iso8859-4 iso88594 iso_8859-4 iso-ir-110 l4 csisolatin4 iso_8859-4:1988"),
        (
            "ISO-8859-5",
            "iso-8859-5 cyrillic iso8859-5 iso88595 iso_8859-5 iso-ir-144 csisolatincyrillic iso_8859-5:1988"
        ),
        (
            "ISO-8859-6",
            "iso-8859-6 arabic iso8859-6 iso88596 iso_8859-6 iso-ir-127 asmo-708 ecma-114 csisolatinarabic csiso88596e "
                + "csiso88596i iso-8859-6-e iso-8859-6-i iso_8859-6:1987"
        ),
        (
            "ISO-8859-7",
            "iso-8859-7 greek greek8 iso8859-7 iso88597 iso_8859-7 iso-ir-126 ecma-118 elot_928 sun_eu_greek "
                + "csisolatingreek iso_8859-7:1987"
        ),
        (
            "ISO-8859-8",
            "iso-8859-8 hebrew visual iso8859-8 iso88598 iso_8859-8 iso-ir-138 csiso88598e csisolatinhebrew "
                + "iso-8859-8-e iso_8859-8:1988 iso-8859-8-i logical csiso88598i"
        ),
        ("ISO-8859-10", "iso-8859-10 latin6 iso8859-10 iso885910 iso-ir-157 l6 csisolatin6"),
        ("ISO-8859-13", "iso-8859-13 iso8859-13 iso885913"),
        ("ISO-8859-14", "iso-8859-14 iso8859-14 iso885914"),
        ("ISO-8859-15", "iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 csisolatin9"),
        ("ISO-8859-16", "iso-8859-16"),
        ("KOI8-R", "koi8-r koi8 koi koi8_r cskoi8r"),
        ("KOI8-U", "koi8-u koi8-ru"),
        ("IBM866", "ibm866 cp866 866 csibm866"),
        ("macintosh", "macintosh mac x-mac-roman csmacintosh"),
        ("x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
        ("GBK", "gbk gb2312 gb_2312 gb_2312-80 chinese cp936 x-gbk iso-ir-58 csgb2312 csiso58gb231280"),
        ("gb18030", "gb18030"),
        ("Big5", "big5 big5-hkscs cn-big5 x-x-big5 csbig5"),
        ("EUC-JP", "euc-jp x-euc-jp cseucpkdfmtjapanese"),
        ("ISO-2022-JP", "iso-2022-jp csiso2022jp"),
        ("Shift_JIS", "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis"),
        (
            "EUC-KR",
            "euc-kr korean windows-949 ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 iso-ir-149 cseuckr csksc56011987"
        ),
        // Not of the standard, but XML allows them.
        ("UTF-32LE", "utf-32le utf-32 ucs-4 iso-10646-ucs-4 csucs4"),
        ("UTF-32BE", "utf-32be"),
        // Old personal computers, mainframes and Vietnamese, by what iconv calls them.
        ("IBM437", "ibm437 cp437 cspc8codepage437"),
        ("IBM850", "ibm850 cp850 cspc850multilingual"),
        ("IBM852", "ibm852 cp852 cspcp852"),
        ("IBM858", "ibm00858 cp858 cp00858 ccsid00858"),
        ("IBM037", "ibm037 cp037 ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-nl csibm037"),
        ("IBM273", "ibm273 cp273 csibm273 ebcdic-de"),
        ("IBM297", "ibm297 cp297 ebcdic-cp-fr csibm297"),
        ("IBM500", "ibm500 cp500 ebcdic-cp-be ebcdic-cp-ch csibm500"),
        ("IBM1047", "ibm1047 ibm-1047 cp1047"),
        ("IBM1140", "ibm01140 cp1140 cp01140 ebcdic-us-37+euro"),
        ("TCVN", "tcvn tcvn-5712"),
        ("VISCII", "viscii csviscii"),
    ]
}
