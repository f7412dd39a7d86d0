package dev.sampan.compiler.wxml.facts;

import java.util.Optional;

/// How the WXML compiler reads the files that a file includes, imports or takes WXS from.
@FunctionalInterface
public interface WxmlFiles {

    /// @param path project path with `/`, without a leading slash, with extension
    Optional<String> read(String path);

    /// The reference with an alias of app.json (`resolveAlias`) replaced, as a path from the root; others as they
    /// are.
    default String unaliased(String reference) {
        return reference;
    }
}
