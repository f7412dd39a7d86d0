package dev.sampan.compiler.wxml.facts;

import java.util.Optional;

/// How the WXML compiler reads the files that a file includes, imports or takes WXS from.
@FunctionalInterface
public interface WxmlFiles {

    /// @param path project path with `/`, without a leading slash, with extension
    Optional<String> read(String path);
}
