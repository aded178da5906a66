/// The normal form of a scalar with the marks that follow it.
///
/// Rare in recognised speech, so it is written for clearness. The steps are those of Unicode
/// Standard Annex #15 for NFKC (decompose, order the marks, compose), then lower case and
/// Simplified, scalar by scalar.
enum ClusterNormalizer {
    /// The normal form of a cluster.
    static func normalise(_ cluster: [UInt32]) -> [UInt32] {
        if cluster.count == 1 { return UnicodeTables.normalForm(of: cluster[0]) }
        let decomposed = ordered(cluster.flatMap(UnicodeTables.decomposition(of:)))
        return composed(decomposed).flatMap(UnicodeTables.normalForm(of:))
    }

    /// Sorts each run of marks by combining class, keeping the order of equal ones.
    private static func ordered(_ scalars: [UInt32]) -> [UInt32] {
        var result = scalars
        for end in result.indices.dropFirst() {
            var place = end
            while place > 0, combiningClass(result[place]) != 0,
                combiningClass(result[place - 1]) > combiningClass(result[place])
            {
                result.swapAt(place - 1, place)
                place -= 1
            }
        }
        return result
    }

    /// Joins each starter with the marks behind it that are not blocked.
    private static func composed(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var starter: Int?
        var lastClass = 0
        for scalar in scalars {
            let ownClass = combiningClass(scalar)
            let unblocked = lastClass == 0 ? starter == result.count - 1 : lastClass < ownClass
            if let at = starter, unblocked, let joined = UnicodeTables.composition(result[at], scalar) {
                result[at] = joined
                continue
            }
            if ownClass == 0 { starter = result.count }
            lastClass = ownClass
            result.append(scalar)
        }
        return result
    }

    private static func combiningClass(_ scalar: UInt32) -> Int {
        guard let scalar = Unicode.Scalar(scalar) else { return 0 }
        return Int(scalar.properties.canonicalCombiningClass.rawValue)
    }
}
