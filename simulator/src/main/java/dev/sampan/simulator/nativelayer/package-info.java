/// The native layer: what `wx.*` needs of the computer. Storage, files, network, clipboard, pictures, mock accounts.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.nativelayer;
