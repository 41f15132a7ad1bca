/// The words by which metadata is told.
extension MetadataRules {
    static let lineLimit = 400
    static let linesLimit = 32
    static let publishedLabels: Set<String> = [
        "published", "publication date", "posted", "date", "published on", "posted on", "first published", "dated",
        "veröffentlicht", "datum", "publié le", "publicado", "fecha", "data", "발행", "입력", "게시일", "公開日", "投稿日",
        "发布时间", "日期",
    ]
    static let updatedLabels: Set<String> = [
        "updated", "last updated", "updated on", "last updated on", "modified", "last modified", "revised",
        "aktualisiert",
        "mis à jour le", "actualizado", "aggiornato", "atualizado", "수정", "更新日", "更新时间",
    ]
    static let tagLabels: Set<String> = [
        "tags", "tag", "tagged", "categories", "category", "keywords", "topics", "labels", "filed under", "section",
        "schlagwörter", "schlagworte", "mots-clés", "étiquettes", "etiquetas", "태그", "タグ", "标签", "標籤", "теги", "метки",
    ]
    static let summaryLabels: Set<String> = [
        "summary", "standfirst", "excerpt", "description", "teaser", "dek", "abstract",
    ]
    static let addressLabels: Set<String> = ["url", "link", "permalink", "canonical", "canonical url"]
    static let titleLabels: Set<String> = ["title", "headline", "제목"]
    static let bylineLabels: Set<String> = [
        "by", "words", "words by", "text", "text by", "author", "authors", "byline", "written by", "writer", "review",
        "review by", "reviewed by", "story", "story by", "report", "reported by", "interview by", "autor", "autorin",
        "auteur",
        "autore", "autora", "글", "글쓴이", "기자", "文", "著者", "作者", "筆者", "記者", "执笔", "автор", "текст",
    ]
    static let bylineWords: Set<String> = [
        "by", "words by", "text by", "written by", "review by", "reviewed by", "story by", "report by", "reported by",
        "interview by",
    ]
    static let particles: Set<String> = [
        "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "la", "le", "las", "los", "van", "von",
        "vom",
        "zu", "zur", "y", "e", "i", "bin", "ibn", "bint", "al", "el", "af", "av", "ten", "ter", "du", "des",
    ]
    static let articles: Set<String> = [
        "the", "a", "an", "my", "our", "your", "his", "her", "their", "this", "that",
    ]
}
