import FoundationEssentials
import Presentation
import Testing

/// JSON as another program reads it.
indirect enum Parsed: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([Parsed])
    case object([String: Parsed])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let array = try? value.decode([Parsed].self) {
            self = .array(array)
        } else {
            self = .object(try value.decode([String: Parsed].self))
        }
    }

    init(_ line: String) throws { self = try JSONDecoder().decode(Parsed.self, from: Data(line.utf8)) }

    subscript(_ name: String) -> Parsed? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    subscript(_ number: Int) -> Parsed? {
        if case .array(let items) = self, items.indices.contains(number) { items[number] } else { nil }
    }
}

extension JSON {
    /// The names of an object's members, in order.
    var names: [String] {
        if case .object(let members) = self { members.map(\.0) } else { [] }
    }

    subscript(_ name: String) -> JSON? {
        if case .object(let members) = self { members.first { $0.0 == name }?.1 } else { nil }
    }

    var items: [JSON] {
        if case .array(let items) = self { items } else { [] }
    }
}
