extension ExtensionHolder {
    /// The shapes of GeoRSS (Simple and GML) in the order in which they stand, then the point of W3C Basic Geo.
    ///
    /// Commas between numbers are read as spaces (GeoRSS Simple). What has too few or too many numbers, or degrees that do
    /// not exist, is left out here and stays in the tree.
    public var geometries: [GeoGeometry] {
        var geometries = elements.compactMap(GeoReader.geometry)
        let simple = self[GeoRSS.self]
        // Elevation and radius stand beside the point that they are of.
        if geometries.count == 1, case .point(var position) = geometries[0] {
            position.altitude = position.altitude ?? simple.elevation
            geometries = [.point(position)]
            if let radius = simple.radius, radius > 0 { geometries = [.circle(position, radius: radius)] }
        }
        let basic = self[BasicGeo.self]
        if let position = GeoReader.position(basic) ?? basic.point.flatMap(GeoReader.position) {
            geometries.append(.point(position))
        }
        return geometries
    }

    /// The first of `geometries`. Set, it takes the place of the element that says it, as GeoRSS Simple; `nil` removes all
    /// shapes of GeoRSS and the point of W3C Basic Geo.
    public var geometry: GeoGeometry? {
        get { geometries.first }
        set {
            guard newValue != geometry else { return }
            let isOfBasicGeo = elements.contains { GeoReader.isBasic($0) }
            guard let newValue else {
                replaceElements(where: { GeoReader.isShape($0) || GeoReader.isBasic($0) }, by: [])
                return
            }
            if let first = elements.first(where: { GeoReader.geometry($0) != nil }) {
                var isDone = false
                replaceElements(
                    where: {
                        guard !isDone, $0 == first else { return false }
                        isDone = true
                        return true
                    }, by: [newValue.element])
            } else if isOfBasicGeo {
                replaceElements(where: GeoReader.isBasic, by: [newValue.element])
            } else {
                replaceElements(where: { _ in false }, by: [newValue.element])
            }
            self[GeoRSS.self].radius = nil
            if case .point(let position) = newValue { self[GeoRSS.self].elevation = position.altitude }
        }
    }
}

extension GeoGeometry {
    /// The shape as GeoRSS Simple.
    public var element: ExtensionElement {
        let (name, text) =
            switch self {
            case .point(let position): ("point", position.text)
            case .line(let positions): ("line", positions.map(\.text).joined(separator: " "))
            case .polygon(let positions): ("polygon", positions.map(\.text).joined(separator: " "))
            case .box(let lower, let upper): ("box", "\(lower.text) \(upper.text)")
            case .circle(let center, let radius): ("circle", "\(center.text) \(DecimalText.text(radius))")
            }
        return ExtensionElement(.geoRSS, name, children: [.text(text)])
    }
}

/// Reads shapes out of elements.
enum GeoReader {
    private static let shapes: Set<String> = ["point", "line", "polygon", "box", "circle", "where", "elev", "radius"]
    private static let basic: Set<String> = ["lat", "long", "lon", "alt", "lat_long", "Point"]

    static func isShape(_ element: ExtensionElement) -> Bool {
        shapes.contains(element.name) && XMLNamespace.geoRSS.matches(element.namespace)
    }

    static func isBasic(_ element: ExtensionElement) -> Bool {
        basic.contains(element.name) && XMLNamespace.geo.matches(element.namespace)
    }

    static func geometry(_ element: ExtensionElement) -> GeoGeometry? {
        guard isShape(element) else { return nil }
        switch element.name {
        case "where": return gml(ElementView<GeoRSS.Shape>(element))
        case "point": return numbers(element.text).flatMap { position($0) }.map { .point($0) }
        case "line": return positions(element.text).flatMap { $0.count >= 2 ? .line($0) : nil }
        case "polygon": return positions(element.text).flatMap { $0.count >= 4 ? .polygon($0) : nil }
        case "box": return positions(element.text).flatMap { $0.count == 2 ? .box($0[0], $0[1]) : nil }
        case "circle":
            guard let numbers = numbers(element.text), numbers.count == 3, numbers[2] >= 0,
                let center = position(Array(numbers[..<2]))
            else { return nil }
            return .circle(center, radius: numbers[2])
        default: return nil
        }
    }

    private static func gml(_ shape: ElementView<GeoRSS.Shape>) -> GeoGeometry? {
        if let point = shape.point {
            return point.position.flatMap(numbers).flatMap { position($0) }.map { .point($0) }
        }
        if let line = shape.lineString {
            return positions(of: line).flatMap { $0.count >= 2 ? .line($0) : nil }
        }
        if let polygon = shape.polygon {
            // gml:exterior / gml:LinearRing / gml:posList; what is cut out of it has no word here.
            let ring = polygon.base.first(.gml, "exterior")?.first(.gml, "LinearRing") ?? polygon.base
            return positions(of: ElementView(ring)).flatMap { $0.count >= 4 ? .polygon($0) : nil }
        }
        if let box = shape.envelope {
            guard let lower = box.lowerCorner.flatMap(numbers).flatMap({ position($0) }),
                let upper = box.upperCorner.flatMap(numbers).flatMap({ position($0) })
            else { return nil }
            return .box(lower, upper)
        }
        guard let circle = shape.circle, let center = circle.position.flatMap(numbers).flatMap({ position($0) }),
            let radius = circle.radius, radius >= 0
        else { return nil }
        return .circle(center, radius: radius)
    }

    /// The points of `gml:posList`, or of a `gml:pos` each.
    private static func positions(of shape: ElementView<GeoRSS.Positions>) -> [GeoPosition]? {
        if let list = shape.positions { return positions(list, dimension: shape.srsDimension ?? 2) }
        let points = shape.base.all(.gml, "pos").map { numbers($0.text).flatMap { position($0) } }
        return points.contains(nil) ? nil : points.compactMap(\.self)
    }

    static func position(_ geo: ExtensionView<BasicGeo, some ExtensionHolder>) -> GeoPosition? {
        if let latitude = geo.latitude, let longitude = geo.longitude ?? geo.lon {
            return GeoPosition(latitude: latitude, longitude: longitude, altitude: geo.altitude)
        }
        return geo.pair.flatMap(numbers).flatMap { position($0) }
    }

    private static func positions(_ text: String, dimension: Int = 2) -> [GeoPosition]? {
        guard let numbers = numbers(text), 2...3 ~= dimension, numbers.count % dimension == 0 else { return nil }
        var positions: [GeoPosition] = []
        for start in stride(from: 0, to: numbers.count, by: dimension) {
            guard let position = position(Array(numbers[start..<start + dimension])) else { return nil }
            positions.append(position)
        }
        return positions
    }

    private static func position(_ numbers: [Double]) -> GeoPosition? {
        guard 2...3 ~= numbers.count else { return nil }
        return GeoPosition(
            latitude: numbers[0], longitude: numbers[1], altitude: numbers.count == 3 ? numbers[2] : nil)
    }

    /// Numbers with spaces or commas between them; `nil` where one of them is none.
    private static func numbers(_ text: String) -> [Double]? {
        var numbers: [Double] = []
        for word in text.utf8.split(whereSeparator: { ASCII.isSpace($0) || $0 == UInt8(ascii: ",") }) {
            guard let number = DecimalText.number(String(Substring(word))) else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}
