package dev.sampan.compiler.wxml.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in a WXML file: elements and text runs. Comments and white space are gone (WXML-TXT-01, -04).
public sealed interface Node {

    int start();

    /// A run of text, with the mustaches in it.
    record Text(Value value) implements Node {
        @Override
        public int start() {
            return value.start();
        }
    }

    /// An element.
    ///
    /// @param start offset of `<`
    /// @param tagEnd offset after the `>` of its start tag
    /// @param children filled while the file is read, not changed afterwards
    /// @param raw the text of a `wxs` element, which starts at `tagEnd`
    record Element(
            String name,
            int start,
            int tagEnd,
            List<Attribute> attributes,
            List<Node> children,
            @Nullable String raw) implements Node {

        public int nameEnd() {
            return start + 1 + name.length();
        }

        /// The last attribute of that name, as `exparser` would take it.
        public @Nullable Attribute attribute(String wanted) {
            return attributes.reversed().stream()
                    .filter(a -> a.name().equals(wanted))
                    .findFirst()
                    .orElse(null);
        }
    }
}
