package dev.sampan.compiler.wxml.syntax;

import dev.sampan.compiler.source.SourceText;
import java.util.List;

/// A WXML file as read.
public record Document(SourceText source, List<Node> nodes) {}
