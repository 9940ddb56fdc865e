/// Plain values that lie in a row in memory: in a file that is mapped, where nothing is read that nobody looks at, or where an
/// array was copied to.
///
/// Complexity: a value is read where it lies; none is copied when it is taken out of an archive.
public struct FlatArray<Value: BitwiseCopyable>: RandomAccessCollection, @unchecked Sendable {
    // Unchecked, since there is a pointer: nobody writes to what it points at.
    @usableFromInline let values: UnsafeBufferPointer<Value>
    /// Keeps the memory.
    private let owner: AnyObject

    /// - Parameter owner: holds the values as long as it is held itself.
    init(_ values: UnsafeBufferPointer<Value>, owner: AnyObject) { (self.values, self.owner) = (values, owner) }

    public init(_ array: [Value]) {
        let memory = OwnMemory(array)
        self.init(UnsafeBufferPointer(memory.values), owner: memory)
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { values.count }

    @inlinable
    public subscript(position: Int) -> Value {
        precondition(UInt(bitPattern: position) < UInt(bitPattern: values.count), "no value has this number")
        return values[position]
    }

    /// The values as they lie in memory, as long as `body` runs.
    @inlinable
    public func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Value>) -> Result) -> Result {
        withExtendedLifetime(self) { body(values) }
    }
}

/// Memory that holds values of an array.
private final class OwnMemory<Value: BitwiseCopyable> {
    let values: UnsafeMutableBufferPointer<Value>

    init(_ array: [Value]) {
        values = .allocate(capacity: array.count)
        _ = values.initialize(from: array)
    }

    deinit { values.deallocate() }
}
