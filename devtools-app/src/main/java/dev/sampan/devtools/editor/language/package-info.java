/// Syntax highlighting of the six languages, one line at a time, without a toolkit.
@NullMarked
package dev.sampan.devtools.editor.language;

import org.jspecify.annotations.NullMarked;
