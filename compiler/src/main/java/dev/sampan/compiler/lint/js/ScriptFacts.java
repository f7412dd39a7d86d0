package dev.sampan.compiler.lint.js;

import dev.sampan.compiler.cache.Stored;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one script tells about itself. Offsets count UTF-16 units of its text.
///
/// @param definitions the calls of `Page`, `Component` and `Behavior`
/// @param bindings names declared at the top level, with their values
/// @param added members that are given to a name later on: `methods.more = …`
/// @param unsure names whose value may change in a way that cannot be read
/// @param exports exported name → value; `""` stands for `module.exports` itself
/// @param starExports modules whose exports are passed on
/// @param dataWrites what the script writes into the data of its own page or component
/// @param foreignWrites fields it writes with `setData` of something else than `this`
/// @param assigned members it gives to `this`
/// @param doubts what in this script makes conclusions unsafe
/// @param apis members of `wx` in use
/// @param words how often each word occurs, as a name or inside of a string
/// @param requires literals of the modules it loads
@Stored
public record ScriptFacts(
        List<Definition> definitions,
        Map<String, Shape> bindings,
        Map<String, List<Shape.Entry>> added,
        Set<String> unsure,
        Map<String, Shape> exports,
        List<String> starExports,
        List<Write> dataWrites,
        Set<String> foreignWrites,
        Set<String> assigned,
        Set<Doubt> doubts,
        List<Use> apis,
        Map<String, Integer> words,
        Set<String> requires) {

    /// Reasons to keep silent.
    public enum Doubt {
        /// Data get keys that are not written out.
        DATA,
        /// Members are given to `this` under names that are not written out.
        MEMBERS,
        /// `this` is handed to other code.
        ESCAPE,
        /// Other pages get keys that are not written out.
        FOREIGN_DATA,
        /// `Page` or `Component` is replaced or passed around.
        FRAMEWORK,
        /// The text was made by a tool.
        GENERATED
    }

    /// @param kind `Page`, `Component` or `Behavior`
    public record Definition(String kind, Shape argument) {}

    /// @param bySetData otherwise by assignment to `this.data`
    /// @param nested whether only a part of the field is written
    public record Write(String field, boolean bySetData, boolean nested, int start, int end) {}

    public record Use(String name, int start, int end) {}

    public boolean has(Doubt doubt) {
        return doubts.contains(doubt);
    }
}
