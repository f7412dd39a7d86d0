/// How the product sets up the compiler.
@org.jspecify.annotations.NullMarked
package dev.sampan.devtools.compile;
