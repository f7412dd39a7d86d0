package dev.sampan.compiler.wxml.facts;

import dev.sampan.compiler.diagnostic.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a compiled WXML file tells about itself, for the incremental compiler, lint and code completion.
///
/// @param dependencies every other WXML and WXS file that was looked up, also those that do not exist (yet): a change
/// of
///     one of them makes a new compilation necessary
/// @param templateFiles WXML files whose templates this one uses at run time (imports, and includes that use
/// templates):
///     each has to be compiled and registered under its own id
/// @param wxs name of a WXS module as the generated code knows it → module id
/// @param inlineWxs the modules written inside of this file
/// @param tags element names in use, with the place of each
/// @param handlers names of event handlers written as plain text
/// @param dataReads data fields that the body reads
/// @param generics values of `generic:` attributes, which are component names
/// @param slots names of the slots offered; `""` is the default slot; dynamic names are missing
public record WxmlFacts(
        Set<String> dependencies,
        Set<String> templateFiles,
        Map<String, String> wxs,
        List<InlineWxs> inlineWxs,
        List<Named> tags,
        List<Named> handlers,
        List<Named> dataReads,
        List<Named> generics,
        List<Named> slots) {

    /// A name and where it stands.
    public record Named(String name, Place place) {}

    /// A WXS module in a `wxs` tag.
    ///
    /// @param id `pages/index/index.wxml#m`
    /// @param path the WXML file
    /// @param line 1-based line, and column, where the code begins
    public record InlineWxs(String id, String path, String source, int line, int column) {}
}
