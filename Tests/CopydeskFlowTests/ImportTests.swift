import Testing

@testable import CopydeskFlow
