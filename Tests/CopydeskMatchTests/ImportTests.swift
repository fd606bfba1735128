import Testing

@testable import CopydeskMatch
