internal import Syndicate
internal import SyndicateText

/// Words as they are compared: on one line, without differences of case and the like.
enum FoldedLine {
    /// `text` as it is compared; `nil` where there is nothing in it.
    static func make(_ text: String?) -> String? {
        PlainLine.folded(text).map { TextFolding.folded($0) }
    }
}
