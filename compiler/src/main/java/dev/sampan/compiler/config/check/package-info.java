/// Checks configuration files against the tables, and against each other and the files of the project.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.config.check;
