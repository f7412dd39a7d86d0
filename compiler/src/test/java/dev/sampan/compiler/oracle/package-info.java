/// What the compiler says of single files, for comparison with the official compilers (`scripts/deep/oracle.mjs`).
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.oracle;
