package dev.sampan.devtools.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The starter projects that ship with this version, in the order of `templates.json`.
public final class Templates {
    private static final String INDEX = "/templates/templates.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Template> all;

    private Templates(List<Template> all) {
        this.all = List.copyOf(all);
    }

    /// Reads all of them from the class path (a jar in the product, a folder in tests).
    public static Templates shipped() {
        URL index = Objects.requireNonNull(Templates.class.getResource(INDEX), "no " + INDEX + " on the class path");
        try {
            if (!index.getProtocol().equals("jar")) {
                return read(Objects.requireNonNull(Path.of(index.toURI()).getParent()));
            }
            URI jar = URI.create(index.toString().substring(0, index.toString().indexOf('!')));
            try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar.getSchemeSpecificPart())))) {
                return read(files.getPath("/templates"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the templates cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds a bad address: " + index, e);
        }
    }

    public List<Template> all() {
        return all;
    }

    public Optional<Template> named(String name) {
        return all.stream().filter(template -> template.name().equals(name)).findFirst();
    }

    private static Templates read(Path folder) throws IOException {
        List<Template> found = new ArrayList<>();
        JsonNode index = JSON.readTree(Files.readAllBytes(folder.resolve("templates.json")));
        for (JsonNode entry : index.path("templates")) {
            String name = entry.path("name").asText();
            found.add(new Template(
                    name, texts(entry.path("title")), texts(entry.path("description")), files(folder.resolve(name))));
        }
        return new Templates(found);
    }

    private static Map<String, String> texts(JsonNode byLanguage) {
        Map<String, String> texts = new TreeMap<>();
        byLanguage
                .fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(projectPath(path), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /// Build tools leave `.gitignore` out of jars, so the template's file has no dot.
    private static String projectPath(String path) {
        return path.equals("gitignore") ? ".gitignore" : path;
    }
}
