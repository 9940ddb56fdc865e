import FoundationEssentials

/// A question with the answer it should get.
struct GoldQuestion: Decodable {
    /// A figure; a range is written `50000..70000`.
    struct Value: Decodable {
        let value: String
        let unit: String

        private enum CodingKeys: String, CodingKey {
            case value
            case unit
        }

        init(value: String, unit: String) {
            self.value = value
            self.unit = unit
        }

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            value = try members.decode(String.self, forKey: .value)
            unit = try members.decodeIfPresent(String.self, forKey: .unit) ?? ""
        }
    }

    /// What counts as right. Several may hold together: the greater of two, with its figure.
    struct Expectation: Decodable {
        var values: [Value] = []
        var bool: Bool?
        var texts: [String] = []
        /// The corpus does not say.
        var none = false
        var clarify = false
        var smalltalk = false

        private enum CodingKeys: String, CodingKey {
            case value
            case values
            case bool
            case texts
            case none
            case clarify
            case smalltalk
        }

        init() {}

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: CodingKeys.self)
            let single = members.contains(.value) ? [try Value(from: decoder)] : nil
            values = try members.decodeIfPresent([Value].self, forKey: .values) ?? single ?? []
            bool = try members.decodeIfPresent(Bool.self, forKey: .bool)
            texts = try members.decodeIfPresent([String].self, forKey: .texts) ?? []
            none = try members.decodeIfPresent(Bool.self, forKey: .none) ?? false
            clarify = try members.decodeIfPresent(Bool.self, forKey: .clarify) ?? false
            smalltalk = try members.decodeIfPresent(Bool.self, forKey: .smalltalk) ?? false
            guard !values.isEmpty || bool != nil || !texts.isEmpty || none || clarify || smalltalk else {
                throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "empty"))
            }
        }
    }

    /// Words of a report that hold the answer: a string, or an object that names the report too.
    struct Evidence: Decodable {
        let quote: String
        let document: String?

        private enum CodingKeys: String, CodingKey {
            case quote
            case doc
            case document
        }

        init(quote: String, document: String? = nil) {
            self.quote = quote
            self.document = document
        }

        init(from decoder: any Decoder) throws {
            if let quote = try? decoder.singleValueContainer().decode(String.self) {
                self.init(quote: quote)
                return
            }
            let members = try decoder.container(keyedBy: CodingKeys.self)
            let document = try members.decodeIfPresent(String.self, forKey: .document)
            self.init(
                quote: try members.decode(String.self, forKey: .quote),
                document: try document ?? members.decodeIfPresent(String.self, forKey: .doc))
        }
    }

    let id: String
    let question: String
    let kind: String
    let answer: Expectation
    /// The questions asked before it in the same conversation.
    var history: [String]?
    /// Restricts the question to one report.
    var document: String?
    var evidence: [Evidence]?
    var evidenceElsewhere: [Evidence]?

    private enum CodingKeys: String, CodingKey {
        case id
        case question
        case kind
        case answer
        case history
        case document
        case evidence
        case evidenceElsewhere = "evidence_alt"
    }

    /// The questions of a file, a JSON object a line.
    ///
    /// - Throws: `Failure` with the line that is none.
    static func all(path: String) throws -> [GoldQuestion] {
        let stream = try LineStream(path: path)
        var questions: [GoldQuestion] = []
        while let line = try stream.next() {
            if line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
            guard !line.isCut, let question = try? JSONDecoder().decode(Self.self, from: Data(line.bytes)) else {
                throw Failure(
                    "\(path):\(line.number): 不是考题；应为带 id、question、kind、answer 的 JSON 对象，"
                        + "answer 里有 value、values、bool、texts、none、clarify 或 smalltalk。")
            }
            questions.append(question)
        }
        return questions
    }
}
