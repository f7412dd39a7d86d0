/// Which files of a project belong into a package (package.md 2.3, 2.4; config.md 8.4).
@NullMarked
package dev.sampan.packaging.rules;

import org.jspecify.annotations.NullMarked;
