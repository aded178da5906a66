// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "callgrade",
    products: [
        .executable(name: "callgrade", targets: ["callgrade"])
    ],
    dependencies: [
        // YAML with line marks; MIT, kept up since 2016, wraps libyaml.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // The Swift project's own command-line parser; Apache-2.0.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Digests (and later passwords) by the Swift project's own BoringSSL wrapper; Apache-2.0.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // File descriptors and paths with typed errors, from the Swift project; Apache-2.0.
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        // Integers of any length for exact fractions; MIT, small, kept up since 2015.
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        .target(name: "Diagnostics"),

        // simdjson itself comes from Debian (libsimdjson-dev).
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "JSON", dependencies: ["CSimdJSON"]),

        .target(name: "CUnicodeTables", exclude: ["generate.py"]),
        .target(name: "PhraseMatching", dependencies: ["CUnicodeTables"]),

        // libzip comes from Debian (libzip-dev): the container of workbooks; BSD, kept up since 2005.
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "Transcripts", dependencies: ["CZip", "Diagnostics", "JSON"]),
        .target(
            name: "Rubrics",
            dependencies: [
                "Diagnostics", "PhraseMatching", "Yams", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "Scoring",
            dependencies: ["Diagnostics", "JSON", "PhraseMatching", "Rubrics", "Transcripts", "BigInt"]),
        .executableTarget(
            name: "callgrade",
            dependencies: [
                "Diagnostics", "JSON", "PhraseMatching", "Rubrics", "Scoring", "Transcripts",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),
        .testTarget(name: "PhraseMatchingTests", dependencies: ["PhraseMatching"]),
        .testTarget(
            name: "TranscriptsTests", dependencies: ["Diagnostics", "JSON", "Transcripts"],
            exclude: ["Fixtures", "RealFiles"]),
        .testTarget(
            name: "RubricsTests", dependencies: ["Diagnostics", "PhraseMatching", "Rubrics"]),
        .testTarget(
            name: "ScoringTests",
            dependencies: ["Diagnostics", "JSON", "PhraseMatching", "Rubrics", "Scoring", "Transcripts", "BigInt"]),
        .testTarget(
            name: "CommandTests", dependencies: ["callgrade", "Diagnostics"], exclude: ["Fixtures", "Reference"]),
        .testTarget(name: "DocumentTests", dependencies: ["callgrade", "Rubrics", "Yams"]),
    ],
    cxxLanguageStandard: .cxx17
)

// Fuzz targets (Tests/Fuzz/run). Only with CALLGRADE_FUZZ, as they need libFuzzer and link with nothing else.
if Context.environment["CALLGRADE_FUZZ"] != nil {
    let targets: [(name: String, dependencies: [Target.Dependency])] = [
        ("FuzzReaders", ["Diagnostics", "Transcripts"]),
        ("FuzzCalls", ["JSON", "Rubrics", "Scoring", "Transcripts"]),
        ("FuzzRubrics", ["Diagnostics", "Rubrics"]),
    ]
    package.targets.append(.target(name: "FuzzDriver", path: "Tests/Fuzz/FuzzDriver"))
    package.targets += targets.map { target in
        .executableTarget(
            name: target.name, dependencies: ["FuzzDriver"] + target.dependencies,
            path: "Tests/Fuzz/\(target.name)")
    }
}

// Language features for every Swift target, each with its proposal.
let settings: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
]
for target in package.targets where target.type == .regular || target.type == .executable || target.type == .test {
    target.swiftSettings = (target.swiftSettings ?? []) + settings
}
