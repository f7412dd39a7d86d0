/// The code editor. The only package that knows RichTextFX.
@NullMarked
package dev.sampan.devtools.editor;

import org.jspecify.annotations.NullMarked;
