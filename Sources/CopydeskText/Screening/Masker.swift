internal import CopydeskBase

/// Finds personal data that has a form of its own: e-mail addresses, IP addresses, telephone numbers.
struct Masker: Sendable {
  struct Found {
    var range: Range<Int>
    var rule: String
    var token: [UInt8]
  }

  private let email: [UInt8]
  private let ip: [UInt8]
  private let phone: [UInt8]

  init(_ config: MaskConfig) {
    email = Array(config.email.utf8)
    ip = Array(config.ip.utf8)
    phone = Array(config.phone.utf8)
  }

  var isEmpty: Bool { email.isEmpty && ip.isEmpty && phone.isEmpty }

  /// What is to be masked, in order and without overlap.
  ///
  /// - Complexity: O(n); a bounded look around each "@", and around each number.
  func find(in text: Span<UInt8>) -> [Found] {
    var found: [Found] = []
    var index = 0
    var end = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "@"), !email.isEmpty,
        let range = EmailShape.around(index, in: text, after: end)
      {
        // A number before the "@" may have been taken for something else.
        while let last = found.last, last.range.upperBound > range.lowerBound {
          found.removeLast()
        }
        found.append(Found(range: range, rule: "maskEmail", token: email))
        end = range.upperBound
      } else if !ip.isEmpty, let range = IPShape.at(index, in: text) {
        found.append(Found(range: range, rule: "maskIP", token: ip))
        end = range.upperBound
      } else if !phone.isEmpty, let range = PhoneShape.at(index, in: text) {
        found.append(Found(range: range, rule: "maskPhone", token: phone))
        end = range.upperBound
      }
      index = max(index + 1, end)
    }
    return found
  }
}
