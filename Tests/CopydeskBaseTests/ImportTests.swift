import Testing

@testable import CopydeskBase
