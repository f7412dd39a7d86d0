package dev.sampan.devtools.settings;

import java.util.List;
import java.util.Map;

/// What one project's window looked like when it was closed. Lengths in pixels of the screen.
///
/// @param bounds x, y, width, height; empty when the window was never placed
/// @param dividers splitter positions (0 to 1) by the id of the splitter
/// @param hidden ids of regions that are switched off
/// @param openFiles project paths in tab order
/// @param carets project path → caret offset
/// @param expanded project paths of open folders in the file tree
/// @param zoom percent; 0 means fit
/// @param mode name of the compile mode; empty is the normal one
public record WindowState(
        List<Double> bounds,
        boolean maximized,
        Map<String, Double> dividers,
        List<String> hidden,
        List<String> openFiles,
        String activeFile,
        Map<String, Integer> carets,
        List<String> expanded,
        String device,
        int zoom,
        boolean landscape,
        String mode) {
    public static final WindowState DEFAULT = new WindowState(
            List.of(), false, Map.of(), List.of(), List.of(), "", Map.of(), List.of(), "", 0, false, "");

    // Jackson hands over null for what an older file does not hold.
    @SuppressWarnings("NullAway")
    public WindowState {
        bounds = bounds == null ? List.of() : List.copyOf(bounds);
        dividers = dividers == null ? Map.of() : Map.copyOf(dividers);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
        openFiles = openFiles == null ? List.of() : List.copyOf(openFiles);
        activeFile = activeFile == null ? "" : activeFile;
        carets = carets == null ? Map.of() : Map.copyOf(carets);
        expanded = expanded == null ? List.of() : List.copyOf(expanded);
        device = device == null ? "" : device;
        mode = mode == null ? "" : mode;
    }
}
