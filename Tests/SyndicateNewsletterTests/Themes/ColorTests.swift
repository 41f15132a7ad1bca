import Testing

@testable import SyndicateNewsletter

struct ColorTests {
    @Test(arguments: [
        ("#000", "#000000"), ("#fff", "#ffffff"), ("#A3122F", "#a3122f"), ("#1a2", "#11aa22"), ("#00ff7f", "#00ff7f"),
    ])
    func readsHexadecimal(text: String, hex: String) { #expect(Color(text)?.hex == hex) }

    @Test(arguments: ["", "#", "#12", "#1234", "#12345", "#12345678", "red", "#ggg", "a3122f", "#12 456", "#１２３"])
    func refusesTheRest(text: String) { #expect(Color(text) == nil) }

    @Test(arguments: [
        ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#767676", "#ffffff", 4.542),
        ("#0000ff", "#ffffff", 8.592), ("#ff0000", "#ffffff", 3.998), ("#808080", "#808080", 1.0),
        ("#00ff00", "#000000", 15.304),
    ])
    func measuresContrast(one: String, other: String, contrast: Double) throws {
        let measured = try #require(Color(one)).contrast(with: #require(Color(other)))
        #expect(abs(measured - contrast) < 0.001)
    }

    @Test func staysWhereItCanBeRead() throws {
        let brand = Color(0x9B1C31)
        #expect(brand.legible(on: [.white]) == brand)
        let moved = Color(0xFFD400).legible(on: [.white])
        #expect(moved.contrast(with: .white) >= 4.5)
        // Still yellow, only darker.
        #expect(moved.red > moved.blue && moved.green > moved.blue)
    }
}
