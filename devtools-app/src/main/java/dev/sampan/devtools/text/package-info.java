/// Every text the user reads, in English and Simplified Chinese.
@NullMarked
package dev.sampan.devtools.text;

import org.jspecify.annotations.NullMarked;
