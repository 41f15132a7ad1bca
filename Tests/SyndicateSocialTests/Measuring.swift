import Syndicate
import SyndicateSocial
import Testing

/// Measures with the network's own options.
func measure(_ text: String, _ network: String, _ settings: [(name: String, value: String)] = []) throws -> TextMeasure
{
    let meter = try #require(SocialMeter.all.first { $0.descriptor.name == network })
    return meter.measure(text, options: try OptionValues(settings, for: meter.descriptor.options))
}

/// The values of one kind, in order.
func values(_ text: String, _ network: String, _ kind: TextEntity.Kind) throws -> [String] {
    try measure(text, network).entities.filter { $0.kind == kind }.map(\.value)
}
