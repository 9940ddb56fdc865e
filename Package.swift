// swift-tools-version: 6.2
import PackageDescription

// A later compiler may warn about what today's does not, and that must not break `make run`:
// warnings are errors only where GONGWEN_STRICT=1 asks for it, as continuous integration does.
let strict = Context.environment["GONGWEN_STRICT"] == "1"

/// Metadata of generic types is made by the functions that make it, not by reading its name at run time, which took a tenth of
/// a start (`-disable-concrete-type-metadata-mangled-name-accessors`).
let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .unsafeFlags(
            ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release)),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// For a program that starts in milliseconds: the C++ library under the runtime of Swift is linked in, which `scripts/link`
/// makes of the `-lstdc++` that the toolchain asks for.
let quickStart: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-L", Context.packageDirectory + "/scripts/link", "-Xclang-linker", "-static-libgcc",
        ], .when(configuration: .release))
]

/// A rung of the ladder: a library target that imports exactly `dependencies`.
func rung(_ name: String, _ dependencies: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [String]) -> Target {
    .testTarget(name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: settings)
}

let package = Package(
    name: "gongwen",
    products: [.executable(name: "gongwen", targets: ["gongwen"])],
    targets: [
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        // Nothing is linked: each opens its library when it is first needed, since the tables that come with libxml2, the C++
        // library under OpenCC and those of terminals under readline would cost every start some tenths. C targets also because
        // readline's global variables cannot be touched from Swift. Debian: libreadline-dev, libopencc-dev, libarchive-dev,
        // libxml2-dev.
        .target(name: "CReadline"),
        .target(name: "COpenCC"),
        .target(name: "CArchive"),
        .target(name: "CXML2", cSettings: [.unsafeFlags(["-isystem", "/usr/include/libxml2"])]),

        rung("Archives"),
        rung("ChineseText", ["COpenCC"]),
        rung("Words", ["Archives", "ChineseText"]),
        rung("Rules"),
        rung("Quantities", ["Archives", "ChineseText", "Words", "Rules"]),
        rung("Reports", ["CArchive", "CXML2", "ChineseText", "Words"]),
        rung("Parsing", ["Archives", "ChineseText", "Words", "Quantities", "Rules"]),
        rung("Facts", ["Archives", "ChineseText", "Quantities"]),
        rung("Loading", ["Archives", "Words", "Quantities", "Rules", "Parsing"]),
        rung("Extraction", ["ChineseText", "Words", "Quantities", "Reports", "Parsing", "Facts"]),
        rung("Questions", ["Archives", "ChineseText", "Words", "Quantities", "Rules", "Parsing", "Facts"]),
        rung("Search", ["Quantities", "Facts"]),
        rung("StoreSQLite", ["CSQLite", "Archives", "ChineseText", "Quantities", "Facts", "Search"]),
        rung("Answering", ["ChineseText", "Words", "Quantities", "Facts", "Questions"]),
        rung(
            "Presentation",
            ["ChineseText", "Words", "Quantities", "Rules", "Parsing", "Facts", "Questions", "Answering"]),
        rung("Tuning", ["Answering"]),
        rung("Console", ["CReadline", "ChineseText"]),
        .executableTarget(
            name: "gongwen",
            dependencies: [
                "Archives", "ChineseText", "Words", "Quantities", "Rules", "Loading", "Reports", "Parsing", "Facts",
                "Extraction", "Questions", "Search", "StoreSQLite", "Answering", "Presentation", "Tuning", "Console",
            ],
            swiftSettings: settings, linkerSettings: quickStart),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Archives", "ChineseText", "Words", "Quantities", "Rules", "Reports", "Parsing", "Facts", "Loading",
                "Extraction", "Questions", "Search", "StoreSQLite",
            ],
            swiftSettings: settings),

        .target(
            name: "TestSupport",
            dependencies: [
                "Archives", "ChineseText", "Words", "Quantities", "Rules", "Loading", "Reports", "Parsing", "Facts",
                "Extraction",
                "Questions", "Search", "Answering",
            ],
            path: "Tests/TestSupport", swiftSettings: settings),
        tests("ArchivesTests", ["Archives"]),
        tests("ChineseTextTests", ["ChineseText"]),
        tests("WordsTests", ["Archives", "ChineseText", "Words"]),
        tests("QuantitiesTests", ["ChineseText", "Words", "Rules", "Loading", "Quantities"]),
        tests("RulesTests", ["Rules"]),
        tests("ReportsTests", ["Archives", "ChineseText", "Words", "Reports", "TestSupport"]),
        tests("FactsTests", ["ChineseText", "Facts", "TestSupport"]),
        tests("StoreSQLiteTests", ["StoreSQLite", "Quantities", "Facts", "Search", "TestSupport"]),
        tests("ParsingTests", ["ChineseText", "Words", "Quantities", "Rules", "Parsing"]),
        tests(
            "LoadingTests",
            [
                "Archives", "ChineseText", "Words", "Quantities", "Rules", "Parsing", "Loading", "Facts", "Extraction",
                "Reports", "Questions", "TestSupport",
            ]),
        tests("ExtractionTests", ["ChineseText", "Quantities", "Reports", "Facts", "Extraction", "TestSupport"]),
        tests(
            "QuestionsTests",
            [
                "ChineseText", "Words", "Quantities", "Rules", "Parsing", "Facts", "Extraction", "Questions",
                "TestSupport",
            ]),
        tests(
            "SearchTests", ["ChineseText", "Quantities", "Facts", "Questions", "Search", "Answering", "TestSupport"]),
        tests(
            "AnsweringTests",
            ["ChineseText", "Quantities", "Facts", "Questions", "Answering", "Tuning", "TestSupport"]),
        tests("PresentationTests", ["Facts", "Questions", "Answering", "Presentation", "TestSupport"]),
        tests("ConsoleTests", ["Console"]),
        tests(
            "GongwenTests",
            ["Words", "Quantities", "Rules", "Facts", "Questions", "Answering", "TestSupport", "gongwen"]),
        tests("LayoutTests", []),
        tests("EndToEndTests", []),
    ],
    swiftLanguageModes: [.v6]
)
