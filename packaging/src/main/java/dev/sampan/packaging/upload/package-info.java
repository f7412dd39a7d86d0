/// The upload form of a project: compiled files, manifest, and the archives that hold them (package.md 2.1, 6).
@NullMarked
package dev.sampan.packaging.upload;

import org.jspecify.annotations.NullMarked;
