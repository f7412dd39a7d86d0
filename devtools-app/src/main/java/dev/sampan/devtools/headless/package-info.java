/// Runs projects without a window for the command line.
@org.jspecify.annotations.NullMarked
package dev.sampan.devtools.headless;
