import Facts
import Quantities

/// What is asked of all documents together.
extension RecordReader {
    func holdsFigures(of places: [String], in year: Int) throws -> Bool {
        let statement = try connection.prepare(
            "SELECT EXISTS (SELECT 1 FROM places WHERE kind = ? AND place = ? AND year = ?)")
        return try places.contains { place in
            try statement.rows([.text(HeldPlace.Kind.figure.rawValue), .text(place), .integer(year)]) { $0.integer() }
                == [1]
        }
    }

    func documents(ofYear year: Int, in places: [String]) throws -> [Document] {
        let ofYear: SQL = """
            SELECT path FROM documents JOIN profiles ON profiles.document = documents.id
            WHERE (profiles.published = ?1 OR profiles.told = ?1)
            """
        let inPlace: SQL = """
            AND (documents.place IS NULL
                OR EXISTS (SELECT 1 FROM places
                    WHERE places.document = documents.id AND places.kind = ?2 AND places.place = ?3))
            """
        guard !places.isEmpty else {
            return try documents(connection.prepare(ofYear).rows([.integer(year)]) { $0.text() })
        }
        let statement = try connection.prepare(ofYear + inPlace)
        let paths = try places.flatMap { place in
            try statement.rows([.integer(year), .text(HeldPlace.Kind.document.rawValue), .text(place)]) { $0.text() }
        }
        return try documents(paths)
    }

    /// In the order of their paths, each once.
    private func documents(_ paths: [String]) throws -> [Document] {
        try Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { try document($0)?.document }
    }

    func newestYear() throws -> Int? {
        for sql: SQL in ["SELECT max(published) FROM profiles", "SELECT max(told) FROM profiles"] {
            if let year = try connection.prepare(sql).rows([], { (row: inout Row) in row.optionalInteger() }).first
                ?? nil
            {
                return year
            }
        }
        return nil
    }

    func newestYear(of place: String) throws -> Int? {
        let sql: SQL = "SELECT max(year) FROM places WHERE kind = ? AND place = ? AND year > 0"
        return try connection.prepare(sql).rows([.text(HeldPlace.Kind.document.rawValue), .text(place)]) {
            $0.optionalInteger()
        }.first ?? nil
    }

    func places() throws -> [String] {
        let sql: SQL = """
            SELECT path, -1 AS number, place FROM documents WHERE place IS NOT NULL
            UNION ALL
            SELECT path, number, articles.place FROM articles JOIN documents ON document = id
            WHERE articles.place IS NOT NULL
            ORDER BY 1, 2
            """
        var seen: Set<String> = []
        return try connection.prepare(sql).rows { $0.text(at: 2) }.filter { seen.insert($0).inserted }
    }

    func names() throws -> WrittenNames {
        var names = WrittenNames()
        _ = try connection.prepare("SELECT DISTINCT kind, name FROM names").rows { row in
            let kind: NameKind = try row.form()
            names[keyPath: kind.set].insert(row.text())
        }
        return names
    }
}
