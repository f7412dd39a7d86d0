package dev.sampan.devtools.run;

/// A device to simulate; lengths in CSS px, portrait.
///
/// @param rounded the screen has round corners (no home button)
public record DeviceProfile(String name, int widthPx, int heightPx, boolean rounded) {}
