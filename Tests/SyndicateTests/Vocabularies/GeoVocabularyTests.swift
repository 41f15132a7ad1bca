import Syndicate
import Testing

@Suite struct GeoVocabularyTests {
    private static func position(_ latitude: Double, _ longitude: Double, _ altitude: Double? = nil) -> GeoPosition {
        GeoPosition(latitude: latitude, longitude: longitude, altitude: altitude)
            ?? GeoPosition(geoURI: "geo:0,0").unsafelyUnwrapped
    }

    private static let ring = [position(45.256, -110.45), position(46.46, -109.48), position(43.84, -109.86)]

    @Test(
        arguments: [
            ("point", "45.256 -71.92", .point(position(45.256, -71.92))),
            ("point", " 45.256,-71.92\n", .point(position(45.256, -71.92))),
            ("point", "45.256 -71.92 12", .point(position(45.256, -71.92, 12))),
            ("line", "45.256 -110.45 46.46 -109.48 43.84 -109.86", .line(ring)),
            ("polygon", "45.256 -110.45, 46.46 -109.48, 43.84 -109.86, 45.256 -110.45", .polygon(ring + [ring[0]])),
            ("box", "42.943 -71.032 43.039 -69.856", .box(position(42.943, -71.032), position(43.039, -69.856))),
            ("circle", "42.943 -71.032 500", .circle(position(42.943, -71.032), radius: 500)),
            ("point", "", nil), ("point", "1", nil), ("point", "a b", nil), ("point", "91 0", nil),
            ("point", "0 181", nil),
            ("point", "1 2 3 4", nil), ("point", "nan 0", nil), ("line", "1 2", nil), ("line", "1 2 3", nil),
            ("polygon", "1 2 3 4 5 6", nil), ("box", "1 2 3 4 5 6", nil), ("circle", "1 2 -3", nil),
            ("circle", "1 2", nil), ("oval", "1 2", nil),
        ] as [(String, String, GeoGeometry?)])
    func simple(name: String, text: String, shape: GeoGeometry?) {
        var extensions = Extensions(elements: [leaf(.geoRSS, name, text)])
        #expect(extensions.geometry == shape)
        #expect(extensions.geometries == (shape.map { [$0] } ?? []))
        extensions.geometry = extensions.geometry
        #expect(extensions.elements[0].text == text)
    }

    private static func gml(_ shape: ExtensionElement) -> ExtensionElement { tree(.geoRSS, "where", [:], [shape]) }

    @Test(
        arguments: [
            (tree(.gml, "Point", [:], [leaf(.gml, "pos", "45.256 -71.92")]), .point(position(45.256, -71.92))),
            (
                tree(.gml, "LineString", [:], [leaf(.gml, "posList", "45.256 -110.45 46.46 -109.48 43.84 -109.86")]),
                .line(ring)
            ),
            (
                tree(
                    .gml, "LineString", [:],
                    [
                        leaf(.gml, "pos", "45.256 -110.45"), leaf(.gml, "pos", "46.46 -109.48"),
                        leaf(.gml, "pos", "43.84 -109.86"),
                    ]), .line(ring)
            ),
            (
                tree(.gml, "LineString", [:], [leaf(.gml, "posList", "1 2 3 4 5 6", ["srsDimension": "3"])]),
                .line([position(1, 2), position(3, 4), position(5, 6)])
            ),
            (
                tree(.gml, "LineString", ["srsDimension": "3"], [leaf(.gml, "posList", "1 2 3 4 5 6")]),
                .line([position(1, 2, 3), position(4, 5, 6)])
            ),
            (
                tree(
                    .gml, "Polygon", [:],
                    [
                        tree(
                            .gml, "exterior", [:],
                            [tree(.gml, "LinearRing", [:], [leaf(.gml, "posList", "1 2 3 4 5 6 1 2")])])
                    ]), .polygon([position(1, 2), position(3, 4), position(5, 6), position(1, 2)])
            ),
            (
                tree(
                    .gml, "Envelope", [:],
                    [leaf(.gml, "lowerCorner", "42.9 -71"), leaf(.gml, "upperCorner", "43 -69.8")]),
                .box(position(42.9, -71), position(43, -69.8))
            ),
            (
                tree(.gml, "CircleByCenterPoint", [:], [leaf(.gml, "pos", "1 2"), leaf(.gml, "radius", "500")]),
                .circle(position(1, 2), radius: 500)
            ),
            (tree(.gml, "Point", [:], [leaf(.gml, "pos", "x")]), nil), (leaf(.gml, "Polygon"), nil),
            (leaf(.gml, "Surface"), nil),
        ] as [(ExtensionElement, GeoGeometry?)])
    func geographyMarkup(element: ExtensionElement, shape: GeoGeometry?) {
        #expect(Extensions(elements: [Self.gml(element)]).geometry == shape)
    }

    @Test func basicGeo() {
        let lat = leaf(.geo, "lat", "51.5")
        #expect(
            Extensions(elements: [lat, leaf(.geo, "long", "-0.12"), leaf(.geo, "alt", "20")]).geometry
                == .point(Self.position(51.5, -0.12, 20)))
        #expect(
            Extensions(elements: [tree(.geo, "Point", [:], [lat, leaf(.geo, "lon", "-0.12")])]).geometry
                == .point(Self.position(51.5, -0.12)))
        #expect(
            Extensions(elements: [leaf(.geo, "lat_long", "51.5,-0.12")]).geometry == .point(Self.position(51.5, -0.12)))
        #expect(Extensions(elements: [lat]).geometries.isEmpty)
        #expect(Extensions(elements: [lat]).geo.latitude == 51.5)
    }

    @Test func whatStandsBesideThePoint() {
        let extensions = Extensions(elements: [
            leaf(.geoRSS, "point", "1 2"), leaf(.geoRSS, "elev", "313"), leaf(.geoRSS, "floor", "2"),
            leaf(.geoRSS, "featurename", "Podunk"), leaf(.geoRSS, "relationshiptag", "is-centered-at"),
            leaf(.geoRSS, "featuretypetag", "city"),
        ])
        #expect(extensions.geometry == .point(Self.position(1, 2, 313)))
        #expect(extensions.geoRSS.floor == 2 && extensions.geoRSS.featureName == "Podunk")
        #expect(extensions.geoRSS.relationship == "is-centered-at" && extensions.geoRSS.featureType == "city")
        let circle = Extensions(elements: [leaf(.geoRSS, "point", "1 2"), leaf(.geoRSS, "radius", "500")])
        #expect(circle.geometry == .circle(Self.position(1, 2), radius: 500))
    }

    @Test func settingTakesThePlace() {
        var extensions = Extensions(elements: [
            leaf(.dublinCore, "title", "T"), Self.gml(tree(.gml, "Point", [:], [leaf(.gml, "pos", "1 2")])),
            leaf(.geoRSS, "floor", "2"), leaf(.dublinCore, "title", "U"),
        ])
        extensions.geometry = .point(Self.position(3, 4.5, 10))
        #expect(extensions.elements.map(\.name) == ["title", "point", "floor", "title", "elev"])
        #expect(extensions.geometry == .point(Self.position(3, 4.5, 10)))
        extensions.geometry = .circle(Self.position(1, 2), radius: 0.5)
        #expect(extensions.geometry == .circle(Self.position(1, 2), radius: 0.5))
        extensions.geometry = nil
        #expect(extensions.elements.map(\.text) == ["T", "2", "U"])
        extensions.geometry = .line(Self.ring)
        #expect(extensions.geometry == .line(Self.ring))
        var basic = Extensions(elements: [leaf(.geo, "lat", "1"), leaf(.geo, "long", "2")])
        basic.geometry = .box(Self.position(1, 2), Self.position(3, 4))
        #expect(basic.elements == [leaf(.geoRSS, "box", "1 2 3 4")])
    }

    @Test(
        arguments: [
            ("geo:30.2672,97.7431", position(30.2672, 97.7431)), ("GEO:1,2,3;u=35", position(1, 2, 3)),
            ("geo:1,2;crs=wgs84", position(1, 2)), ("geo:1,2;crs=nad27", nil), ("geo:1", nil), ("1,2", nil),
            ("geo:1,2,x", nil), ("geo:91,2", nil), ("geo:", nil), ("", nil), ("geo:1,,2", nil),
        ] as [(String, GeoPosition?)])
    func geoURIs(text: String, position: GeoPosition?) {
        #expect(GeoPosition(geoURI: text) == position)
    }

    @Test func longLinesAreReadInOnePass() {
        let text = String(repeating: "1 2 ", count: 50_000)
        #expect(Extensions(elements: [leaf(.geoRSS, "line", text)]).geometry != nil)
    }
}
