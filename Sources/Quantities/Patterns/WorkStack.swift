/// A stack whose room is kept when it shrinks, so that going back to an earlier height costs nothing.
struct WorkStack<Element> {
    private var elements: [Element] = []
    var count = 0

    subscript(_ index: Int) -> Element { elements[index] }

    @inline(__always)
    mutating func push(_ element: Element) {
        if count < elements.count {
            elements[count] = element
        } else {
            elements.append(element)
        }
        count += 1
    }

    @inline(__always)
    mutating func pop() -> Element? {
        guard count > 0 else { return nil }
        count -= 1
        return elements[count]
    }

    var all: ArraySlice<Element> { elements[..<count] }
}
