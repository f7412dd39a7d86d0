package dev.sampan.compiler.diagnostic;

/// A second place that explains a diagnostic, such as the first definition of a duplicate name.
public record RelatedPlace(String message, Place place) {}
