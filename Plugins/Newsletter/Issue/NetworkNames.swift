/// What networks are called among people.
enum NetworkNames {
    static func name(_ network: String) -> String {
        names[network] ?? network.prefix(1).uppercased() + network.dropFirst()
    }

    private static let names = [
        "github": "GitHub", "linkedin": "LinkedIn", "tiktok": "TikTok", "whatsapp": "WhatsApp", "youtube": "YouTube",
    ]
}
