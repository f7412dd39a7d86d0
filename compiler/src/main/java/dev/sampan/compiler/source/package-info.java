/// Source files as text with a map from offsets to lines and columns.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.source;
