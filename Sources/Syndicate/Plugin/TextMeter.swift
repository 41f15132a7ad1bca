/// Counts a text as one network does, and finds what the network makes of it: links, tags, mentions.
///
/// A meter is pure: the same text gives the same measure, and no text is refused.
public protocol TextMeter: Sendable {
    /// What the network is called and how it counts.
    var descriptor: TextMeterDescriptor { get }

    /// Measures a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - options: Checked values of the descriptor's options.
    func measure(_ text: String, options: OptionValues) -> TextMeasure

    /// Refuses values of options that no text can be measured by, such as a document that is none.
    ///
    /// - Parameter options: Checked values of the descriptor's options.
    func check(_ options: OptionValues) throws(OptionError)
}

extension TextMeter {
    /// All values are of use.
    public func check(_ options: OptionValues) throws(OptionError) {}
}
