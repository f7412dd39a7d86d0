/// Joins the LAN preview of the simulator with the command line and the window.
@org.jspecify.annotations.NullMarked
package dev.sampan.devtools.phone;
