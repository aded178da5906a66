/// One value of a parsed document: a place on simdjson's tape.
///
/// The tape is a list of 64-bit words. A word's top byte is its type as a character, the rest its
/// payload: for `"` where the string lies, for `{` and `[` where the container ends (low 32 bits);
/// an `l`, `u` or `d` is followed by a word that is the number itself.
/// (simdjson, `doc/tape.md`.)
///
/// Public, not `package`: the compiler inlines into other modules only what is public, and without
/// inlining the walk takes twice the time.
///
/// This file and ``JSONParser`` are where pointers are held; the values are good inside the
/// parser's closure only.
public struct JSONValue {
    @usableFromInline let tape: UnsafePointer<UInt64>
    @usableFromInline let strings: UnsafePointer<UInt8>
    @usableFromInline let index: Int

    @inlinable init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, index: Int) {
        self.tape = tape
        self.strings = strings
        self.index = index
    }

    /// What kind of value stands here.
    public enum Kind: Sendable { case object, array, string, number, bool, null }

    /// The value's kind.
    @inlinable @inline(__always) public var kind: Kind {
        switch type {
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
        default: .null
        }
    }

    /// Whether the value is `null`.
    @inlinable @inline(__always) public var isNull: Bool { kind == .null }

    /// The bytes of a string, unescaped, valid UTF-8; nil for anything else.
    @inlinable @inline(__always) public var utf8: UnsafeBufferPointer<UInt8>? {
        guard type == UInt8(ascii: "\"") else { return nil }
        let start = strings + Int(payload)
        let count = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        return UnsafeBufferPointer(start: start + 4, count: Int(count))
    }

    /// A string; nil for anything else.
    public var string: String? {
        utf8.map { String(decoding: $0, as: UTF8.self) }
    }

    /// `true` or `false`; nil for anything else.
    public var bool: Bool? {
        switch type {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: nil
        }
    }

    /// A number; nil for anything else.
    @inlinable @inline(__always) public var number: JSONNumber? {
        switch type {
        case UInt8(ascii: "l"): .integer(Int64(bitPattern: tape[index + 1]))
        case UInt8(ascii: "u"): .large(tape[index + 1])
        case UInt8(ascii: "d"): .decimal(Double(bitPattern: tape[index + 1]))
        default: nil
        }
    }

    /// The members of an object in their order, none for anything else.
    @inlinable public var members: JSONMembers {
        type == UInt8(ascii: "{")
            ? JSONMembers(tape: tape, strings: strings, place: index + 1, end: containerEnd - 1)
            : JSONMembers(tape: tape, strings: strings, place: 0, end: 0)
    }

    /// The elements of an array in their order, none for anything else.
    @inlinable public var elements: JSONElements {
        type == UInt8(ascii: "[")
            ? JSONElements(tape: tape, strings: strings, place: index + 1, end: containerEnd - 1)
            : JSONElements(tape: tape, strings: strings, place: 0, end: 0)
    }

    /// The value of an object's first member of that name; nil where there is none.
    public subscript(name: String) -> JSONValue? {
        for (key, value) in members where key == name { return value }
        return nil
    }

    /// The elements of the array behind an object's first member of that name; none where there is no such array.
    public func list(_ name: String) -> JSONElements {
        self[name]?.elements ?? JSONElements(tape: tape, strings: strings, place: 0, end: 0)
    }

    @inlinable @inline(__always) var type: UInt8 { UInt8(truncatingIfNeeded: tape[index] >> 56) }
    @inlinable @inline(__always) var payload: UInt64 { tape[index] & 0x00ff_ffff_ffff_ffff }
    /// The index behind a container's closing word.
    @inlinable @inline(__always) var containerEnd: Int { Int(truncatingIfNeeded: payload & 0xffff_ffff) }

    /// The index of the value after this one.
    @inlinable @inline(__always) var following: Int {
        switch type {
        case UInt8(ascii: "{"), UInt8(ascii: "["): containerEnd
        case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): index + 2
        default: index + 1
        }
    }
}

/// A number as JSON wrote it.
public enum JSONNumber: Sendable, Equatable {
    /// A whole number within 64 bits.
    case integer(Int64)
    /// A whole number above `Int64.max`.
    case large(UInt64)
    /// A number with fraction or exponent, as the nearest double.
    case decimal(Double)
}

/// An object's key, compared without making a string of it.
public struct JSONKey {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

    @inlinable init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The key's bytes.
    @inlinable @inline(__always) public var utf8: UnsafeBufferPointer<UInt8> { bytes }

    /// The key as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether the key is `name`.
    @inlinable public static func == (key: JSONKey, name: String) -> Bool {
        var name = name
        return name.withUTF8 { key.bytes.elementsEqual($0) }
    }

    /// Whether the key is `name`; the form for fixed names on a hot path, which compares eight bytes at once.
    @inlinable @inline(__always) public static func == (key: JSONKey, name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard key.bytes.count == count, let start = key.bytes.baseAddress else { return false }
        let own = UnsafeRawPointer(start)
        let other = UnsafeRawPointer(name.utf8Start)
        var place = 0
        while place + 8 <= count {
            let bytes = own.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if bytes != other.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
            place += 8
        }
        while place < count {
            if start[place] != name.utf8Start[place] { return false }
            place += 1
        }
        return true
    }

    /// Lets a `switch` over keys name them.
    @inlinable @inline(__always) public static func ~= (name: StaticString, key: JSONKey) -> Bool { key == name }
}

/// An object's members.
public struct JSONMembers: Sequence, IteratorProtocol {
    @usableFromInline let tape: UnsafePointer<UInt64>
    @usableFromInline let strings: UnsafePointer<UInt8>
    @usableFromInline var place: Int
    @usableFromInline let end: Int

    @inlinable init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, place: Int, end: Int) {
        self.tape = tape
        self.strings = strings
        self.place = place
        self.end = end
    }

    /// The next member, or nil.
    @inlinable @inline(__always) public mutating func next() -> (key: JSONKey, value: JSONValue)? {
        guard place < end else { return nil }
        guard let key = JSONValue(tape: tape, strings: strings, index: place).utf8 else { return nil }
        let value = JSONValue(tape: tape, strings: strings, index: place + 1)
        place = value.following
        return (JSONKey(bytes: key), value)
    }
}

/// An array's elements.
public struct JSONElements: Sequence, IteratorProtocol {
    @usableFromInline let tape: UnsafePointer<UInt64>
    @usableFromInline let strings: UnsafePointer<UInt8>
    @usableFromInline var place: Int
    @usableFromInline let end: Int

    @inlinable init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, place: Int, end: Int) {
        self.tape = tape
        self.strings = strings
        self.place = place
        self.end = end
    }

    /// The next element, or nil.
    @inlinable @inline(__always) public mutating func next() -> JSONValue? {
        guard place < end else { return nil }
        let value = JSONValue(tape: tape, strings: strings, index: place)
        place = value.following
        return value
    }
}
