/// The one registry of everything the user can do: menus, toolbar, palette and keys are views of it.
@NullMarked
package dev.sampan.devtools.command;

import org.jspecify.annotations.NullMarked;
