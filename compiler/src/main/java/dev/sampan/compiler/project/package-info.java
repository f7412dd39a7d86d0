/// The project on disk or in memory: its files, its configuration, and what that configuration names.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.project;
