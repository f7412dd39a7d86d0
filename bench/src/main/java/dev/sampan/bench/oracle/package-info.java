/// What the compiler says of single files, for comparison with the official compilers (`scripts/deep/oracle.mjs`).
@NullMarked
package dev.sampan.bench.oracle;

import org.jspecify.annotations.NullMarked;
