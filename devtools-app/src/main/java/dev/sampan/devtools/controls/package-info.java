/// Controls that are made from commands, shared by all regions.
@NullMarked
package dev.sampan.devtools.controls;

import org.jspecify.annotations.NullMarked;
