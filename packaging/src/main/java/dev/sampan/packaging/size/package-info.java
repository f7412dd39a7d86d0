/// Counting package sizes against the platform's limits (package.md 3, limits.md 1).
@NullMarked
package dev.sampan.packaging.size;

import org.jspecify.annotations.NullMarked;
