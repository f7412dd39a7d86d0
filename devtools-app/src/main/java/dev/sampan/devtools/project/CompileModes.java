package dev.sampan.devtools.project;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The compile modes in `project.private.config.json` when it exists, else in `project.config.json` (config.md 8.5).
/// Any thread; every call reads the file, other keys are kept when writing.
public final class CompileModes {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private final Path root;

    public CompileModes(Path root) {
        this.root = root;
    }

    /// The modes of the project, in file order; empty when there is no readable file.
    public List<CompileMode> list() {
        var modes = new ArrayList<CompileMode>();
        for (var node : read(file()).path("condition").path("miniprogram").path("list")) {
            modes.add(new CompileMode(
                    node.path("name").asText(""),
                    node.path("pathName").asText(""),
                    node.path("query").asText(""),
                    node.path("scene").asInt(0)));
        }
        return modes;
    }

    /// Adds the mode, or replaces the one with the same name.
    ///
    /// @throws IOException when the file is not valid JSON or cannot be written
    public void put(CompileMode mode) throws IOException {
        var file = file();
        var config = readForWriting(file);
        var list = listIn(config);
        var target = existing(list, mode.name()).orElseGet(list::addObject);
        target.put("name", mode.name());
        target.put("pathName", mode.page());
        target.put("query", mode.query());
        target.set(
                "scene",
                mode.scene() == 0
                        ? JsonNodeFactory.instance.nullNode()
                        : JsonNodeFactory.instance.numberNode(mode.scene()));
        if (!target.has("launchMode")) {
            target.put("launchMode", "default");
        }
        Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(config) + "\n");
    }

    public void remove(String name) throws IOException {
        var file = file();
        var config = readForWriting(file);
        var list = listIn(config);
        for (var i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).path("name").asText("").equals(name)) {
                list.remove(i);
            }
        }
        Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(config) + "\n");
    }

    /// `miniprogramRoot` as a prefix of project paths: empty, or with a slash at its end.
    public String sourceFolder() {
        var folder = read(root.resolve("project.config.json"))
                .path("miniprogramRoot")
                .asText("")
                .replaceAll("^(\\./|/)+|/+$", "");
        return folder.isEmpty() || folder.equals(".") ? "" : folder + "/";
    }

    /// All pages of app.json with subpackages, for the choice of a start page.
    public List<String> pages() {
        var app = read(root.resolve(sourceFolder() + "app.json"));
        var pages = new ArrayList<String>();
        app.path("pages").forEach(page -> pages.add(page.asText()));
        var groups = app.has("subPackages") ? app.path("subPackages") : app.path("subpackages");
        for (var group : groups) {
            var prefix = group.path("root").asText("").replaceAll("^/|/$", "");
            group.path("pages").forEach(page -> pages.add(prefix + "/" + page.asText()));
        }
        return pages;
    }

    private static Optional<ObjectNode> existing(ArrayNode list, String name) {
        for (var node : list) {
            if (node instanceof ObjectNode object
                    && node.path("name").asText("").equals(name)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    private static ArrayNode listIn(ObjectNode config) {
        var group = config.withObject("/condition/miniprogram");
        if (!group.has("current")) {
            group.put("current", -1);
        }
        return group.withArray("list");
    }

    private Path file() {
        var own = root.resolve("project.private.config.json");
        return Files.exists(own) ? own : root.resolve("project.config.json");
    }

    private static JsonNode read(Path file) {
        try {
            return Files.exists(file)
                    ? MAPPER.readTree(Files.readString(file))
                    : JsonNodeFactory.instance.missingNode();
        } catch (IOException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private static ObjectNode readForWriting(Path file) throws IOException {
        if (!Files.exists(file)) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (MAPPER.readTree(Files.readString(file)) instanceof ObjectNode object) {
            return object;
        }
        throw new IOException(file.getFileName() + " is not a JSON object");
    }
}
