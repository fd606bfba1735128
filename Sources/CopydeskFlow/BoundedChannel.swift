internal import DequeModule

/// Placeholder until the flow lands.
public enum FlowVersion {}
