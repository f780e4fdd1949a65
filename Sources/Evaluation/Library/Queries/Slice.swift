/// A part of a long list: so many things from a place on.
package struct Slice: Sendable, Hashable {
  package let offset: Int
  package let size: Int

  package init(offset: Int, size: Int) {
    self.offset = offset
    self.size = size
  }
}

/// What stands on a slice of a list, and how many the whole list has.
package struct Listed<Item: Sendable>: Sendable {
  package let items: [Item]
  package let count: Int

  package init(_ items: [Item], of count: Int) {
    self.items = items
    self.count = count
  }

  package static var nothing: Listed { Listed([], of: 0) }
}
