extension StringProtocol {
    /// The text without white space and line ends around it, as Unicode has them.
    var trimmed: String { trimming { $0.properties.isWhitespace } }

    /// The text without the characters for which `isUnwanted` holds around it.
    ///
    /// Scalars count, not `Character`: a mark that combines with a space does not make it a part of the words.
    func trimming(_ isUnwanted: (Unicode.Scalar) -> Bool) -> String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isUnwanted($0) }),
            let last = scalars.lastIndex(where: { !isUnwanted($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}
