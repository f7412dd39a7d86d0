/// Results of translations on disk, from one start of the program to the next.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.cache;
