internal import Syndicate

/// A part of a post as it is counted and as the network's API takes it.
struct SocialMessage {
    var part: SocialPart
    /// What the API's field takes.
    var text: String
    /// Where the entities stand in `text`.
    var entities: [TextEntity]
    /// What people would paste, counted.
    var measure: TextMeasure

    init(_ part: SocialPart, index: Int, _ network: SocialNetwork) {
        self.part = part
        measure = SocialMeter(network).measure(part.text)
        text = part.text
        entities = measure.entities
        // A reply is a comment, whose text is plain.
        if network.name == "linkedin", index == 0 {
            let little = LittleText(part.text, measure.entities)
            text = little.text
            entities = little.entities
        }
    }
}
