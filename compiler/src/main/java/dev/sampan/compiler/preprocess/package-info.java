/// Less and Sass: the port to their compilers, what stands where in the CSS they make, and Sass itself.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.preprocess;
