import Testing

@testable import CopydeskText
