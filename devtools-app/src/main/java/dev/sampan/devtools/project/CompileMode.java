package dev.sampan.devtools.project;

/// How the mini-program starts (config.md 8.5).
///
/// @param name shown name; empty is the normal mode
/// @param page start page without query; empty is the entry page
/// @param query `a=1&b=2`
/// @param scene launch scene id; 0 is the default, 1001
public record CompileMode(String name, String page, String query, int scene) {
    public static final int DEFAULT_SCENE = 1001;
    public static final CompileMode NORMAL = new CompileMode("", "", "", 0);

    public int effectiveScene() {
        return scene == 0 ? DEFAULT_SCENE : scene;
    }
}
