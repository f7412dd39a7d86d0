/// What every configuration file may hold: keys, types, defaults, limits. Pure data; the checks, and the editor's
/// completion and hover, read it.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.config;
