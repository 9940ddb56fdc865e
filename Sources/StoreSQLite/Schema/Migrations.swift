/// Every change the schema ever had, oldest first: number n makes version n out of version n − 1.
///
/// Append only: a release has written files with each of them, so that a correction is a further migration.
enum Migrations {
    static let all: [SQL] = [version1, version2, version3]

    /// Version 1: documents with their articles, texts, sentences and figures.
    ///
    /// - Values are exact decimals as text, never REAL; STRICT makes SQLite keep what is written.
    /// - Texts are apart from documents, so that a list of documents does not read them.
    /// - Figures are read in the order of `id`, in which they were put in.
    /// - The application id is `gong` in ASCII: how we know our own files.
    private static let version1: SQL = """
        CREATE TABLE metadata (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            title TEXT,
            organization TEXT,
            place TEXT,
            published TEXT,
            period TEXT,
            period_source TEXT,
            page TEXT,
            source TEXT,
            fingerprint TEXT NOT NULL
        ) STRICT;

        CREATE TABLE articles (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            title TEXT,
            byline TEXT,
            organization TEXT,
            place TEXT,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE texts (
            document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE sentences (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            article INTEGER NOT NULL,
            paragraph INTEGER NOT NULL,
            section TEXT,
            quote TEXT NOT NULL,
            spans TEXT NOT NULL,
            first_line INTEGER NOT NULL,
            last_line INTEGER NOT NULL,
            PRIMARY KEY (document, number)
        ) STRICT;

        CREATE TABLE figures (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            sentence INTEGER NOT NULL,
            article INTEGER NOT NULL,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            unit TEXT NOT NULL,
            unit_class TEXT,
            bound TEXT,
            text TEXT NOT NULL,
            metric TEXT NOT NULL,
            action TEXT,
            beneficiary TEXT,
            basis TEXT,
            scope TEXT,
            organization TEXT,
            place TEXT,
            period TEXT,
            period_source TEXT,
            range_start INTEGER NOT NULL,
            range_end INTEGER NOT NULL,
            own_start INTEGER NOT NULL,
            own_end INTEGER NOT NULL,
            clause_start INTEGER NOT NULL,
            clause_end INTEGER NOT NULL,
            spans TEXT NOT NULL,
            FOREIGN KEY (document, sentence) REFERENCES sentences (document, number) ON DELETE CASCADE
        ) STRICT;

        CREATE INDEX figures_by_sentence ON figures (document, sentence);

        CREATE TABLE qualifiers (
            figure INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (figure, number)
        ) STRICT, WITHOUT ROWID;

        PRAGMA application_id = 1735356007;
        """

    /// Version 2: what readers found besides the text, sums over rows, and the files that are searched.
    ///
    /// - `reading` lets a document be extracted again without its file; none in documents of version 1.
    /// - `sum` is a checksum over the row's other columns, so that a damaged disk is noticed before a figure is told: SQLite
    ///   itself checks none. A document's covers its articles and how many sentences and figures it has, a figure's its
    ///   qualifiers. Rows of version 1 have none.
    /// - `segments` names the files of `SegmentFolder`: how many records each holds, and how many of its documents count no more.
    ///   A number is never given twice, since whoever reads an earlier state may still look for its file.
    private static let version2: SQL = """
        ALTER TABLE texts ADD COLUMN reading BLOB;
        ALTER TABLE texts ADD COLUMN sum INTEGER;
        ALTER TABLE documents ADD COLUMN sentence_count INTEGER;
        ALTER TABLE documents ADD COLUMN figure_count INTEGER;
        ALTER TABLE documents ADD COLUMN sum INTEGER;
        ALTER TABLE sentences ADD COLUMN sum INTEGER;
        ALTER TABLE figures ADD COLUMN sum INTEGER;

        CREATE TABLE segments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            records INTEGER NOT NULL,
            deleted INTEGER NOT NULL
        ) STRICT;
        """

    /// Version 3: what lets one sentence be looked at without reading its report, and one figure without the index.
    ///
    /// - `profiles` holds `DocumentProfile`, the years of a document, and the number of its first figure; figures have consecutive ones.
    /// - `places` holds the places of documents and their articles, or of figures, each with the year it is told of (0 for none).
    /// - `names` holds `WrittenNames`.
    /// - `telling` is the key of `Telling`.
    /// - All of it is made from the records, and made anew with the segments; without segments it is.
    private static let version3: SQL = """
        CREATE TABLE profiles (
            document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            script TEXT NOT NULL,
            openings TEXT NOT NULL,
            quoted TEXT NOT NULL,
            first_figure INTEGER,
            published INTEGER,
            told INTEGER,
            sum INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX profiles_by_published ON profiles (published);
        CREATE INDEX profiles_by_told ON profiles (told);

        CREATE TABLE places (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            place TEXT NOT NULL,
            year INTEGER NOT NULL,
            PRIMARY KEY (document, kind, place, year)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX places_by_name ON places (kind, place, year);

        CREATE TABLE names (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (document, kind, name)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE sentences ADD COLUMN telling INTEGER;
        CREATE INDEX sentences_by_telling ON sentences (telling) WHERE telling IS NOT NULL;
        CREATE INDEX figures_by_value ON figures (value);
        CREATE INDEX documents_by_reader ON documents (substr(fingerprint, instr(fingerprint, ':') + 1));

        DELETE FROM segments;
        """
}
