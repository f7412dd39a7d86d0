package dev.sampan.devtools.welcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The starter projects.
public interface ProjectTemplates {
    List<Template> list();

    /// Writes a new project; the folder must be new or empty.
    ///
    /// @throws IOException when it is not empty, or cannot be written
    void create(String id, Path folder, String projectName) throws IOException;

    /// One starter project.
    ///
    /// @param id such as `js`
    /// @param titles language (`en`, `zh`) → short name
    /// @param descriptions language → one sentence
    record Template(String id, Map<String, String> titles, Map<String, String> descriptions) {
        public String title(String language) {
            return inLanguage(titles, language, id);
        }

        public String description(String language) {
            return inLanguage(descriptions, language, "");
        }

        private static String inLanguage(Map<String, String> texts, String language, String fallback) {
            return texts.getOrDefault(language, texts.getOrDefault("en", fallback));
        }
    }
}
