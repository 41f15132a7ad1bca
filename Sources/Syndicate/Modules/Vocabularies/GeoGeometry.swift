/// A place or an area on the Earth, in degrees of latitude and longitude (WGS 84).
public enum GeoGeometry: Sendable, Hashable {
    /// A point.
    case point(GeoPosition)
    /// A line through two points or more.
    case line([GeoPosition])
    /// An area, whose last point is its first.
    case polygon([GeoPosition])
    /// The area between the corner in the south-west and the one in the north-east.
    case box(GeoPosition, GeoPosition)
    /// The area within so many metres of a point.
    case circle(GeoPosition, radius: Double)
}

/// A point on the Earth or above it.
public struct GeoPosition: Sendable, Hashable {
    /// Degrees north, -90 to 90.
    public var latitude: Double
    /// Degrees east, -180 to 180.
    public var longitude: Double
    /// Metres above the ellipsoid.
    public var altitude: Double?

    /// A point; `nil` where there is no such degree of latitude or longitude.
    public init?(latitude: Double, longitude: Double, altitude: Double? = nil) {
        guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
        self.latitude = latitude
        self.longitude = longitude
        self.altitude = altitude
    }

    /// The point of a geo URI such as `geo:37.78,-122.4` or `geo:37.78,-122.4,12;u=35` (RFC 5870, section 3.3); `nil` for
    /// anything else, and for other coordinate systems than WGS 84.
    public init?(geoURI: String) {
        let text = geoURI.trimmedOfSpace.lowercased()
        guard text.hasPrefix("geo:") else { return nil }
        let parts = text.dropFirst(4).split(separator: ";", omittingEmptySubsequences: false)
        guard parts.dropFirst().allSatisfy({ !$0.hasPrefix("crs=") || $0 == "crs=wgs84" }) else { return nil }
        let numbers = parts[0].split(separator: ",", omittingEmptySubsequences: false)
            .map { DecimalText.number(String($0)) }
        guard (2...3).contains(numbers.count), let latitude = numbers[0], let longitude = numbers[1] else { return nil }
        if numbers.count == 3, numbers[2] == nil { return nil }
        self.init(latitude: latitude, longitude: longitude, altitude: numbers.count == 3 ? numbers[2] : nil)
    }

    var text: String { "\(DecimalText.text(latitude)) \(DecimalText.text(longitude))" }
}
