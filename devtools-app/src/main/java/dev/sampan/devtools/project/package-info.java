/// An open project: its files, documents, problems, compile modes and builds. No JavaFX scene here.
@NullMarked
package dev.sampan.devtools.project;

import org.jspecify.annotations.NullMarked;
