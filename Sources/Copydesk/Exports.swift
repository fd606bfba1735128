// Users of the library see the types of a document (`Metadata`, `TextBlock`, `ReadError`) by importing Copydesk alone.
@_exported public import CopydeskBase
