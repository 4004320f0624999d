// Made by protoc-gen-pintle from helloworld/orders.proto. Do not edit.

import Wire

extension Helloworld {
  /// The message `helloworld.Address`.
  struct Address: Message {
    /// `street`, field 1.
    var street: String = ""
    /// `city`, field 2.
    var city: String = ""
    /// `postal_code`, field 3.
    var postalCode: String = ""
    /// `country`, field 4.
    var country: String = ""
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Address" }
  }
}

extension Helloworld {
  /// The message `helloworld.Item`.
  struct Item: Message {
    /// `sku`, field 1.
    var sku: String = ""
    /// `title`, field 2.
    var title: String = ""
    /// `quantity`, field 3.
    var quantity: Int32 = 0
    /// In cents.
    var price: Int64 = 0
    /// `tags`, field 5.
    var tags: [String] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Item" }
  }
}

extension Helloworld {
  /// The message `helloworld.Order`.
  struct Order: Message {
    /// `order_id`, field 1.
    var orderID: String = ""
    /// `customer_name`, field 2.
    var customerName: String = ""
    /// `email`, field 3.
    var email: String = ""
    /// `ship_to`, field 4.
    var shipTo: Address?
    /// `items`, field 5.
    var items: [Item] = []
    /// `note`, field 6.
    var note: String = ""
    /// `express`, field 7.
    var express: Bool = false
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Order" }
  }
}

extension Helloworld {
  /// The message `helloworld.Receipt`.
  struct Receipt: Message {
    /// `order_id`, field 1.
    var orderID: String = ""
    /// `status`, field 2.
    var status: Receipt.Status = .unspecified
    /// `message`, field 3.
    var message: String = ""
    /// In cents, of all items.
    var total: Int64 = 0
    /// `item_count`, field 5.
    var itemCount: Int32 = 0
    /// `accepted`, field 6.
    var accepted: Bool = false
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "helloworld.Receipt" }

    /// The enum `helloworld.Receipt.Status`.
    enum Status: WireEnum {
      /// `STATUS_UNSPECIFIED`, number 0.
      case unspecified
      /// `STATUS_ACCEPTED`, number 1.
      case accepted
      /// A number that this version has no name for.
      case unrecognized(Int32)

      init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .unspecified
        case 1: self = .accepted
        default: self = .unrecognized(rawValue)
        }
      }

      var rawValue: Int32 {
        switch self {
        case .unspecified: 0
        case .accepted: 1
        case .unrecognized(let number): number
        }
      }

      init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 15:
          if jsonName.matches("STATUS_ACCEPTED") {
            self = .accepted
          } else {
            return nil
          }
        case 18:
          if jsonName.matches("STATUS_UNSPECIFIED") {
            self = .unspecified
          } else {
            return nil
          }
        default: return nil
        }
      }

      var jsonName: StaticString? {
        switch self {
        case .unspecified: "STATUS_UNSPECIFIED"
        case .accepted: "STATUS_ACCEPTED"
        case .unrecognized: nil
        }
      }

      static var isClosed: Bool { false }
    }
  }
}

// MARK: helloworld.Address

extension Helloworld.Address {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.street = try reader.readString()
      case 18: self.city = try reader.readString()
      case 26: self.postalCode = try reader.readString()
      case 34: self.country = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.street.isEmpty { writer.writeString(self.street, tag: 10) }
    if !self.city.isEmpty { writer.writeString(self.city, tag: 18) }
    if !self.postalCode.isEmpty { writer.writeString(self.postalCode, tag: 26) }
    if !self.country.isEmpty { writer.writeString(self.country, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("city") { return 2 }
    case 6:
      if name.matches("street") { return 1 }
    case 7:
      if name.matches("country") { return 4 }
    case 10:
      if name.matches("postalCode") { return 3 }
    case 11:
      if name.matches("postal_code") { return 3 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.street = try reader.readString()
    case 2:
      self.city = try reader.readString()
    case 3:
      self.postalCode = try reader.readString()
    case 4:
      self.country = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.street.isEmpty || writer.writesDefaults {
      writer.writeKey("\"street\":")
      writer.writeString(self.street)
    }
    if !self.city.isEmpty || writer.writesDefaults {
      writer.writeKey("\"city\":")
      writer.writeString(self.city)
    }
    if !self.postalCode.isEmpty || writer.writesDefaults {
      writer.writeKey("\"postalCode\":")
      writer.writeString(self.postalCode)
    }
    if !self.country.isEmpty || writer.writesDefaults {
      writer.writeKey("\"country\":")
      writer.writeString(self.country)
    }
    writer.endObject()
  }
}

// MARK: helloworld.Item

extension Helloworld.Item {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.sku = try reader.readString()
      case 18: self.title = try reader.readString()
      case 24: self.quantity = try reader.readInt32()
      case 32: self.price = try reader.readInt64()
      case 42:
        self.tags.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.sku.isEmpty { writer.writeString(self.sku, tag: 10) }
    if !self.title.isEmpty { writer.writeString(self.title, tag: 18) }
    if self.quantity != 0 { writer.writeInt32(self.quantity, tag: 24) }
    if self.price != 0 { writer.writeInt64(self.price, tag: 32) }
    for value in self.tags { writer.writeString(value, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("sku") { return 1 }
    case 4:
      if name.matches("tags") { return 5 }
    case 5:
      if name.matches("title") { return 2 }
      if name.matches("price") { return 4 }
    case 8:
      if name.matches("quantity") { return 3 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.sku = try reader.readString()
    case 2:
      self.title = try reader.readString()
    case 3:
      self.quantity = try reader.readInt32()
    case 4:
      self.price = try reader.readInt64()
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.tags.append(read: try reader.readString())
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.sku.isEmpty || writer.writesDefaults {
      writer.writeKey("\"sku\":")
      writer.writeString(self.sku)
    }
    if !self.title.isEmpty || writer.writesDefaults {
      writer.writeKey("\"title\":")
      writer.writeString(self.title)
    }
    if self.quantity != 0 || writer.writesDefaults {
      writer.writeKey("\"quantity\":")
      writer.writeInt32(self.quantity)
    }
    if self.price != 0 || writer.writesDefaults {
      writer.writeKey("\"price\":")
      writer.writeInt64(self.price)
    }
    if !self.tags.isEmpty || writer.writesDefaults {
      writer.writeKey("\"tags\":")
      writer.writeArray(self.tags) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}

// MARK: helloworld.Order

extension Helloworld.Order {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.orderID = try reader.readString()
      case 18: self.customerName = try reader.readString()
      case 26: self.email = try reader.readString()
      case 34: try reader.readMessage(&self.shipTo)
      case 42:
        var value = Helloworld.Item()
        try reader.readMessage(&value)
        self.items.append(read: consume value)
      case 50: self.note = try reader.readString()
      case 56: self.express = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.orderID.isEmpty { writer.writeString(self.orderID, tag: 10) }
    if !self.customerName.isEmpty { writer.writeString(self.customerName, tag: 18) }
    if !self.email.isEmpty { writer.writeString(self.email, tag: 26) }
    if let value = self.shipTo { writer.writeMessage(value, tag: 34) }
    for value in self.items { writer.writeMessage(value, tag: 42) }
    if !self.note.isEmpty { writer.writeString(self.note, tag: 50) }
    if self.express { writer.writeBool(self.express, tag: 56) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("note") { return 6 }
    case 5:
      if name.matches("email") { return 3 }
      if name.matches("items") { return 5 }
    case 6:
      if name.matches("shipTo") { return 4 }
    case 7:
      if name.matches("orderId") { return 1 }
      if name.matches("ship_to") { return 4 }
      if name.matches("express") { return 7 }
    case 8:
      if name.matches("order_id") { return 1 }
    case 12:
      if name.matches("customerName") { return 2 }
    case 13:
      if name.matches("customer_name") { return 2 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.orderID = try reader.readString()
    case 2:
      self.customerName = try reader.readString()
    case 3:
      self.email = try reader.readString()
    case 4:
      try reader.readMessage(&self.shipTo)
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Helloworld.Item()
        try reader.readMessage(&value)
        self.items.append(read: consume value)
      }
    case 6:
      self.note = try reader.readString()
    case 7:
      self.express = try reader.readBool()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.orderID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"orderId\":")
      writer.writeString(self.orderID)
    }
    if !self.customerName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"customerName\":")
      writer.writeString(self.customerName)
    }
    if !self.email.isEmpty || writer.writesDefaults {
      writer.writeKey("\"email\":")
      writer.writeString(self.email)
    }
    if let value = self.shipTo {
      writer.writeKey("\"shipTo\":")
      writer.writeMessage(value)
    }
    if !self.items.isEmpty || writer.writesDefaults {
      writer.writeKey("\"items\":")
      writer.writeArray(self.items) { (writer: inout JSONWriter, value: Helloworld.Item) in
        writer.writeMessage(value)
      }
    }
    if !self.note.isEmpty || writer.writesDefaults {
      writer.writeKey("\"note\":")
      writer.writeString(self.note)
    }
    if self.express || writer.writesDefaults {
      writer.writeKey("\"express\":")
      writer.writeBool(self.express)
    }
    writer.endObject()
  }
}

// MARK: helloworld.Receipt

extension Helloworld.Receipt {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.orderID = try reader.readString()
      case 16: self.status = try reader.readEnum(Helloworld.Receipt.Status.init(rawValue:))
      case 26: self.message = try reader.readString()
      case 32: self.total = try reader.readInt64()
      case 40: self.itemCount = try reader.readInt32()
      case 48: self.accepted = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if !self.orderID.isEmpty { writer.writeString(self.orderID, tag: 10) }
    if self.status.rawValue != 0 { writer.writeEnum(self.status, tag: 16) }
    if !self.message.isEmpty { writer.writeString(self.message, tag: 26) }
    if self.total != 0 { writer.writeInt64(self.total, tag: 32) }
    if self.itemCount != 0 { writer.writeInt32(self.itemCount, tag: 40) }
    if self.accepted { writer.writeBool(self.accepted, tag: 48) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("total") { return 4 }
    case 6:
      if name.matches("status") { return 2 }
    case 7:
      if name.matches("orderId") { return 1 }
      if name.matches("message") { return 3 }
    case 8:
      if name.matches("order_id") { return 1 }
      if name.matches("accepted") { return 6 }
    case 9:
      if name.matches("itemCount") { return 5 }
    case 10:
      if name.matches("item_count") { return 5 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.orderID = try reader.readString()
    case 2:
      if let value: Helloworld.Receipt.Status = try reader.readEnum() { self.status = value }
    case 3:
      self.message = try reader.readString()
    case 4:
      self.total = try reader.readInt64()
    case 5:
      self.itemCount = try reader.readInt32()
    case 6:
      self.accepted = try reader.readBool()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.orderID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"orderId\":")
      writer.writeString(self.orderID)
    }
    if self.status.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"status\":")
      writer.writeEnum(self.status)
    }
    if !self.message.isEmpty || writer.writesDefaults {
      writer.writeKey("\"message\":")
      writer.writeString(self.message)
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeInt64(self.total)
    }
    if self.itemCount != 0 || writer.writesDefaults {
      writer.writeKey("\"itemCount\":")
      writer.writeInt32(self.itemCount)
    }
    if self.accepted || writer.writesDefaults {
      writer.writeKey("\"accepted\":")
      writer.writeBool(self.accepted)
    }
    writer.endObject()
  }
}
