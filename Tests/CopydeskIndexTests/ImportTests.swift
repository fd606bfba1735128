import Testing

@testable import CopydeskIndex
