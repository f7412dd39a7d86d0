package dev.sampan.packaging.npm;

import dev.sampan.compiler.npm.AppFiles;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// Files of npm packages that the app uses although `miniprogram_npm` was not built: the compiler reads them from
/// `node_modules`, and the package gets them where building would put them (package.md 4, rules 2 to 4).
public final class NpmCopy {
    private NpmCopy() {}

    /// Package path such as `miniprogram_npm/@vant/weapp/button/index.js` → project path it is read from.
    ///
    /// @param used output paths that the app refers to
    public static Map<String, String> of(AppFiles files, String miniprogramRoot, Collection<String> used) {
        Map<String, String> copies = new TreeMap<>();
        for (String id : used) {
            if (("/" + id).contains("/miniprogram_npm/")) {
                sourceOf(files, id, copies);
            }
        }
        String inside = miniprogramRoot.isEmpty() ? "" : miniprogramRoot + "/";
        copies.entrySet().removeIf(copy -> copy.getValue().equals(inside + copy.getKey()));
        return copies;
    }

    /// A script that was TypeScript in the package keeps the path of its source on the right.
    private static void sourceOf(AppFiles files, String id, Map<String, String> copies) {
        if (files.exists(id)) {
            copies.put(id, files.pathOf(id));
            return;
        }
        String typeScript = id.replaceFirst("\\.js$", ".ts");
        if (files.exists(typeScript)) {
            copies.put(id, files.pathOf(typeScript));
        }
    }
}
