/// The point of a picture that must stay visible where it is cropped: from −1 (left, bottom) to 1 (right, top).
struct SocialFocus: Sendable, Equatable {
    var x: Double
    var y: Double

    /// The middle, which networks take unless told.
    static let centre = SocialFocus(x: 0, y: 0)
}
