import Testing

@testable import CopydeskIO
