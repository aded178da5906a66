#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#else
    #error("a C library with exp, log and lgamma is needed")
#endif

/// eˣ.
func exponential(_ x: Double) -> Double { exp(x) }

/// ln x.
func logarithm(_ x: Double) -> Double { log(x) }

/// ln Γ(x) for x > 0.
func logGamma(_ x: Double) -> Double { lgamma(x) }
