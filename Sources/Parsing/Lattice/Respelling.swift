public import Words

/// A stretch of a text that stands for a word though it writes it otherwise: 爱心服务战, nantong.
public struct Respelling: Hashable, Sendable {
    /// Scalar positions of the text.
    public let range: Range<Int>
    /// The word meant, in normal form.
    public let form: String
    /// How the mistyped character is like the one meant; nil for a word in Latin letters.
    public let similarity: Similarity?

    public init(range: Range<Int>, form: String, similarity: Similarity?) {
        self.range = range
        self.form = form
        self.similarity = similarity
    }
}
