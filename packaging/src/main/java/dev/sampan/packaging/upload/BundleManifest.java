package dev.sampan.packaging.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.packaging.size.PackageLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What packing needs of the compiler's manifest (docs/contracts/bundle.md section 2).
public final class BundleManifest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private BundleManifest(JsonNode root) {
        this.root = root;
    }

    public static BundleManifest of(String manifestJson) {
        try {
            return new BundleManifest(JSON.readTree(manifestJson));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the compiler's manifest is JSON", e);
        }
    }

    /// The page that the app starts with; empty when there is none.
    public String entry() {
        return root.path("entry").asText("");
    }

    /// All pages, main package first.
    public List<String> pages() {
        List<String> pages = new ArrayList<>();
        root.path("pages").forEach(page -> pages.add(page.asText()));
        return pages;
    }

    public String libVersion() {
        return root.path("libVersion").asText("");
    }

    /// The packages and preload rules of the app.
    public PackageLayout layout() {
        List<PackageLayout.Part> parts = new ArrayList<>();
        for (JsonNode each : root.path("subPackages")) {
            String folder = each.path("root").asText("").replaceAll("^/+|/+$", "");
            if (!folder.isEmpty()) {
                parts.add(new PackageLayout.Part(
                        folder,
                        each.path("name").asText(""),
                        each.path("independent").asBoolean(false)));
            }
        }
        Map<String, List<String>> preload = new TreeMap<>();
        root.path("preloadRule").fields().forEachRemaining(rule -> {
            List<String> names = new ArrayList<>();
            rule.getValue().path("packages").forEach(name -> names.add(name.asText()));
            preload.put(rule.getKey(), names);
        });
        return PackageLayout.of(parts, preload);
    }

    /// Paths of all pages and components, without extension.
    List<String> components() {
        List<String> paths = new ArrayList<>();
        root.path("components").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /// Component path → its resolved tags.
    Map<String, Map<String, String>> using() {
        Map<String, Map<String, String>> using = new TreeMap<>();
        root.path("components")
                .fields()
                .forEachRemaining(entry ->
                        using.put(entry.getKey(), strings(entry.getValue().path("using"))));
        return using;
    }

    Map<String, String> globalUsing() {
        return strings(root.path("globalUsing"));
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new TreeMap<>();
        object.fields()
                .forEachRemaining(
                        field -> strings.put(field.getKey(), field.getValue().asText()));
        return strings;
    }
}
