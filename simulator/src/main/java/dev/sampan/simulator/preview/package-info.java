/// Phone preview: the same mini-program in a phone's own browser over the LAN (spec/preview.md).
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.preview;
