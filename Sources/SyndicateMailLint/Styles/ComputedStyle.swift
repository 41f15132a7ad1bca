/// What of an element's look matters for reading it.
struct ComputedStyle {
    /// Where a value comes from: the element that says it.
    struct Sourced<Value> {
        var value: Value
        /// The number of the element; nil for what programs do by themselves.
        var source: Int?
    }

    /// The colour of text; nil where it cannot be known.
    var colour: Sourced<Colour?> = Sourced(value: .black)
    /// The colour behind the text; nil where it cannot be known, as over a picture.
    var ground: Sourced<Colour?> = Sourced(value: .white)
    /// In pixels.
    var fontSize: Sourced<Double> = Sourced(value: 16)
    var isBold = false
    /// How much of the text is seen before what is behind it, by `opacity`.
    var opacity = 1.0
    /// Whether neither the element nor what is in it is shown.
    var isHidden = false
    /// Whether the text is hidden, though what is in it may be shown.
    var isInvisible = false

    /// Whether nothing is seen of the text that stands in the element itself. Text of no size hides none that has one.
    var hidesText: Bool { isHidden || isInvisible || fontSize.value < 2 }
}
