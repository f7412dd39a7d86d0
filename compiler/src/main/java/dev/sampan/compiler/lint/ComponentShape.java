package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.ShapeLinker.Member;
import java.util.Map;
import java.util.Set;

/// What a page or component offers to its template and to those who use it. Each part says whether it may have more
/// than is known.
///
/// @param known whether its definition was found at all
/// @param page made by `Page`
/// @param data fields of `data`, those of behaviors included
/// @param fields everything else that data hold: computed fields, fields set by `setData`
/// @param members what scripts give to `this`
/// @param watched fields named by observers
/// @param scripts its own script and those of its behaviors
record ComponentShape(
        boolean known,
        boolean page,
        Map<String, Member> data,
        Set<String> fields,
        boolean dataOpen,
        Map<String, Member> properties,
        boolean propertiesOpen,
        Map<String, Member> methods,
        Set<String> members,
        boolean methodsOpen,
        Set<String> externalClasses,
        boolean classesOpen,
        Set<String> watched,
        boolean watchesAll,
        Set<String> scripts) {

    static final ComponentShape UNKNOWN = new ComponentShape(
            false, false, Map.of(), Set.of(), true, Map.of(), true, Map.of(), Set.of(), true, Set.of(), true, Set.of(),
            true, Set.of());

    boolean hasField(String name) {
        return data.containsKey(name) || properties.containsKey(name) || fields.contains(name);
    }

    boolean hasMethod(String name) {
        return methods.containsKey(name) || members.contains(name);
    }
}
