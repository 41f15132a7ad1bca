/// Counts a text as one network does, and finds what the network makes of it: links, tags, mentions.
///
/// A meter is pure: the same text gives the same measure, and no text is refused.
public protocol TextMeter: Sendable {
    /// What the network is called and how it counts.
    var descriptor: TextMeterDescriptor { get }

    /// Measures a text.
    ///
    /// - Parameter options: Checked values of the descriptor's options.
    func measure(_ text: String, options: OptionValues) -> TextMeasure
}
