/// The list of compile problems.
@NullMarked
package dev.sampan.devtools.panels.problems;

import org.jspecify.annotations.NullMarked;
