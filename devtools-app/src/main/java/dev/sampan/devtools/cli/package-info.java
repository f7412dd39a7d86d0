/// The command line: one class per command, strict exit codes, one JSON document per run (cli.md part B).
@NullMarked
package dev.sampan.devtools.cli;

import org.jspecify.annotations.NullMarked;
