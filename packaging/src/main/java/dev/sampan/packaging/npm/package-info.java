/// npm packages as they stand inside an app package (package.md 4).
@NullMarked
package dev.sampan.packaging.npm;

import org.jspecify.annotations.NullMarked;
