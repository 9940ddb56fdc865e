@testable import StoreSQLite

/// A small file as each version of the schema wrote it, in SQL. Never changed, like the migrations themselves.
enum StoredVersions {
    static let all: [SQL] = [version1, version2, version3]

    private static let version1: SQL = """
        PRAGMA foreign_keys = OFF;
        CREATE TABLE articles (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            title TEXT,
            byline TEXT,
            organization TEXT,
            place TEXT,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO "articles" VALUES(1,0,'服务站点','记者','南通市总工会','南通');
        INSERT INTO "articles" VALUES(1,1,NULL,NULL,NULL,NULL);
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
        INSERT INTO "documents" VALUES(
            1,'年鉴/2022.md','工会年鉴','南通市总工会','南通','2022-10-31','2022','manifest','A3','南通日报','ab');
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
        INSERT INTO "figures" VALUES(
            1,1,0,0,'amount','314.5..315','家','机构','at least','314家','站点','建有','会员','stock',
            '全市','南通市总工会','南通','2016-06..2022','stated',6,12,0,15,0,15,'6-12');
        CREATE TABLE metadata (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO "metadata" VALUES('corpus','0123');
        CREATE TABLE qualifiers (
            figure INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (figure, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO "qualifiers" VALUES(1,0,'其中');
        INSERT INTO "qualifiers" VALUES(1,1,'');
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
        INSERT INTO "sentences" VALUES(1,0,0,0,'服务','建有314家。','0-6,6-15',1,2);
        CREATE TABLE texts (
            document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            bytes BLOB NOT NULL
        ) STRICT;
        INSERT INTO "texts" VALUES(1,X'E5BBBAE69C89333134E5AEB6E38082');
        CREATE INDEX figures_by_sentence ON figures (document, sentence);
        PRAGMA application_id = 1735356007;
        PRAGMA user_version = 1;
        """

    private static let version2: SQL = """
        PRAGMA foreign_keys = OFF;
        CREATE TABLE articles (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            title TEXT,
            byline TEXT,
            organization TEXT,
            place TEXT,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO articles VALUES(1,0,'服务站点','记者','南通市总工会','南通');
        INSERT INTO articles VALUES(1,1,NULL,NULL,NULL,NULL);
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
            fingerprint TEXT NOT NULL,
            sentence_count INTEGER, figure_count INTEGER, sum INTEGER) STRICT;
        INSERT INTO documents VALUES(
            1,'年鉴/2022.md','工会年鉴','南通市总工会','南通','2022-10-31','2022','manifest','A3','南通日报','ab',1,1,
            -8105165120195743052);
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
            spans TEXT NOT NULL, sum INTEGER,
            FOREIGN KEY (document, sentence) REFERENCES sentences (document, number) ON DELETE CASCADE
        ) STRICT;
        INSERT INTO figures VALUES(
            1,1,0,0,'amount','314.5..315','家','机构','at least','314家','站点','建有','会员','stock','全市','南通市总工会',
            '南通','2016-06..2022','stated',6,12,0,15,0,15,'6-12',-8507638650941863740);
        CREATE TABLE metadata (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO metadata VALUES('corpus','0123');
        CREATE TABLE qualifiers (
            figure INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (figure, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO qualifiers VALUES(1,0,'其中');
        INSERT INTO qualifiers VALUES(1,1,'');
        CREATE TABLE sentences (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            article INTEGER NOT NULL,
            paragraph INTEGER NOT NULL,
            section TEXT,
            quote TEXT NOT NULL,
            spans TEXT NOT NULL,
            first_line INTEGER NOT NULL,
            last_line INTEGER NOT NULL, sum INTEGER,
            PRIMARY KEY (document, number)
        ) STRICT;
        INSERT INTO sentences VALUES(1,0,0,0,'服务','建有314家。','0-6,6-15',1,2,6560833806390143655);
        CREATE TABLE texts (
            document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            bytes BLOB NOT NULL,
            reading BLOB, sum INTEGER) STRICT;
        INSERT INTO texts VALUES(1,X'e5bbbae69c89333134e5aeb6e38082',X'0100',7243674916079488402);
        CREATE INDEX figures_by_sentence ON figures (document, sentence);
        CREATE TABLE segments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            records INTEGER NOT NULL,
            deleted INTEGER NOT NULL
        ) STRICT;
        PRAGMA application_id = 1735356007;
        PRAGMA user_version = 2;
        """

    private static let version3: SQL = """
        PRAGMA foreign_keys = OFF;
        CREATE TABLE articles (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            title TEXT,
            byline TEXT,
            organization TEXT,
            place TEXT,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO articles VALUES(1,0,'服务站点','记者','南通市总工会','南通');
        INSERT INTO articles VALUES(1,1,NULL,NULL,NULL,NULL);
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
            fingerprint TEXT NOT NULL,
            sentence_count INTEGER, figure_count INTEGER, sum INTEGER) STRICT;
        INSERT INTO documents VALUES(
            1,'年鉴/2022.md','工会年鉴','南通市总工会','南通','2022-10-31','2022','manifest','A3','南通日报','ab',1,1,
            -8105165120195743052);
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
            spans TEXT NOT NULL, sum INTEGER,
            FOREIGN KEY (document, sentence) REFERENCES sentences (document, number) ON DELETE CASCADE
        ) STRICT;
        INSERT INTO figures VALUES(
            1,1,0,0,'amount','314.5..315','家','机构','at least','314家','站点','建有','会员','stock','全市','南通市总工会',
            '南通','2016-06..2022','stated',6,12,0,15,0,15,'6-12',-8507638650941863740);
        CREATE TABLE metadata (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO metadata VALUES('corpus','0123');
        INSERT INTO metadata VALUES('state','42aae141fb7630d4');
        CREATE TABLE qualifiers (
            figure INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (figure, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO qualifiers VALUES(1,0,'其中');
        INSERT INTO qualifiers VALUES(1,1,'');
        CREATE TABLE sentences (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            article INTEGER NOT NULL,
            paragraph INTEGER NOT NULL,
            section TEXT,
            quote TEXT NOT NULL,
            spans TEXT NOT NULL,
            first_line INTEGER NOT NULL,
            last_line INTEGER NOT NULL, sum INTEGER, telling INTEGER,
            PRIMARY KEY (document, number)
        ) STRICT;
        INSERT INTO sentences VALUES(1,0,0,0,'服务','建有314家。','0-6,6-15',1,2,6560833806390143655,-7580984964098656694);
        CREATE TABLE texts (
            document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
            bytes BLOB NOT NULL,
            reading BLOB, sum INTEGER) STRICT;
        INSERT INTO texts VALUES(1,X'e5bbbae69c89333134e5aeb6e38082',X'0100',7243674916079488402);
        CREATE INDEX figures_by_sentence ON figures (document, sentence);
        CREATE TABLE segments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            records INTEGER NOT NULL,
            deleted INTEGER NOT NULL
        ) STRICT;
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
        INSERT INTO profiles VALUES(1,'simplified','0','',1,2022,2022,-7453786301573667724);
        CREATE INDEX profiles_by_published ON profiles (published);
        CREATE INDEX profiles_by_told ON profiles (told);
        CREATE TABLE places (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            place TEXT NOT NULL,
            year INTEGER NOT NULL,
            PRIMARY KEY (document, kind, place, year)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO places VALUES(1,'document','南通',2022);
        INSERT INTO places VALUES(1,'figure','南通',2022);
        CREATE INDEX places_by_name ON places (kind, place, year);
        CREATE TABLE names (
            document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (document, kind, name)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO names VALUES(1,'byline','记者');
        INSERT INTO names VALUES(1,'organization','南通市总工会');
        INSERT INTO names VALUES(1,'place','南通');
        CREATE INDEX sentences_by_telling ON sentences (telling) WHERE telling IS NOT NULL;
        CREATE INDEX figures_by_value ON figures (value);
        CREATE INDEX documents_by_reader ON documents (substr(fingerprint, instr(fingerprint, ':') + 1));
        PRAGMA application_id = 1735356007;
        PRAGMA user_version = 3;
        """
}
