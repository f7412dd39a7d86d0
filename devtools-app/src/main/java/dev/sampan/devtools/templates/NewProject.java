package dev.sampan.devtools.templates;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes a template into a folder, under a name and an appid of its own.
///
/// @param folder where to; made when it does not exist
/// @param name becomes `projectname`
/// @param appid becomes `appid`
public record NewProject(Path folder, String name, String appid) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Whether the folder holds anything already.
    public boolean occupied() throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    /// Writes all files, over existing ones; returns how many.
    public int create(Template template) throws IOException {
        for (Map.Entry<String, byte[]> file : template.files().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            boolean config = file.getKey().equals("project.config.json");
            Files.write(target, config ? named(file.getValue()) : file.getValue());
        }
        return template.files().size();
    }

    /// The text is edited in place, so that the order and layout of the template's file stay.
    private byte[] named(byte[] config) throws IOException {
        String text = new String(config, StandardCharsets.UTF_8);
        return replace(replace(text, "projectname", name), "appid", appid).getBytes(StandardCharsets.UTF_8);
    }

    private static String replace(String text, String key, String value) throws IOException {
        Matcher matcher =
                Pattern.compile("(\"" + key + "\"\\s*:\\s*)\"[^\"]*\"").matcher(text);
        return matcher.replaceFirst("$1" + Matcher.quoteReplacement(JSON.writeValueAsString(value)));
    }
}
