package dev.sampan.compiler.config.check;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.project.AppConfig;
import dev.sampan.compiler.project.JsonValue;
import dev.sampan.compiler.project.NearestName;
import dev.sampan.compiler.project.Paths;
import dev.sampan.compiler.project.SourceFiles;
import java.util.ArrayList;
import java.util.List;

/// What the project files and plugin.json say about other files (config.md sections 8.5 and 11).
public final class ProjectRules {

    private ProjectRules() {}

    /// The start pages of compile modes.
    public static List<Diagnostic> modes(ConfigFile file, AppConfig app) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> pages = app.pages().stream().map(AppConfig.Page::path).toList();
        for (JsonValue mode : file.items("condition", "miniprogram", "list")) {
            ConfigFile.text(mode, "pathName")
                    .filter(page -> !page.text().isEmpty() && !pages.contains(pathOf(page.text())))
                    .ifPresent(page -> diagnostics.add(file.warning(
                            "PROJECT_MODE_PAGE",
                            page,
                            "the start page \"" + page.text() + "\" of a compile mode does not exist",
                            NearestName.hint(pathOf(page.text()), pages, "The app starts at its home page instead"))));
        }
        return diagnostics;
    }

    private static String pathOf(String written) {
        String path = Paths.normalize(written.contains("?") ? written.substring(0, written.indexOf('?')) : written);
        return path.endsWith(".html") || path.endsWith(".wxml") ? Paths.withoutExtension(path) : path;
    }

    /// @param folder of plugin.json
    public static List<Diagnostic> plugin(ConfigFile file, SourceFiles sources, String folder) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String key : List.of("publicComponents", "pages")) {
            for (JsonValue.Member member : file.members(key)) {
                if (member.value() instanceof JsonValue.Str path) {
                    file(file, path, sources, folder, List.of(".js", ".ts", ".json", "/index.js"), diagnostics);
                }
            }
        }
        ConfigFile.text(file.json(), "main")
                .ifPresent(main -> file(file, main, sources, folder, List.of("", ".js", ".ts"), diagnostics));
        return diagnostics;
    }

    private static void file(
            ConfigFile file,
            JsonValue.Str path,
            SourceFiles sources,
            String folder,
            List<String> endings,
            List<Diagnostic> diagnostics) {
        String full = Paths.normalize(Paths.join(folder, path.text()));
        if (!path.text().isEmpty() && endings.stream().noneMatch(ending -> sources.exists(full + ending))) {
            diagnostics.add(file.warning(
                    "PLUGIN_FILE_MISSING",
                    path,
                    "the file \"" + path.text() + "\" of plugin.json does not exist",
                    "Create it, or correct the path; it is relative to plugin.json"));
        }
    }
}
