package dev.sampan.compiler.config;

import java.util.List;
import java.util.Optional;

/// A kind of configuration file and everything it may hold (config.md).
public enum FileKind {
    APP("app.json"),
    PAGE("the JSON file of a page"),
    COMPONENT("the JSON file of a component"),
    PROJECT("project.config.json"),
    PRIVATE_PROJECT("project.private.config.json"),
    THEME("the theme file"),
    SITEMAP("sitemap.json"),
    PLUGIN("plugin.json"),
    EXT("ext.json"),
    PACKAGE("package.json");

    private final String title;

    FileKind(String title) {
        this.title = title;
    }

    /// How a message names it.
    public String title() {
        return title;
    }

    public Shape.Fields root() {
        return switch (this) {
            case APP -> AppKeys.ROOT;
            case PAGE -> PageKeys.PAGE;
            case COMPONENT -> PageKeys.COMPONENT;
            case PROJECT -> ProjectKeys.SHARED;
            case PRIVATE_PROJECT -> ProjectKeys.PRIVATE;
            case THEME -> OtherKeys.THEME;
            case SITEMAP -> OtherKeys.SITEMAP;
            case PLUGIN -> OtherKeys.PLUGIN;
            case EXT -> OtherKeys.EXT;
            case PACKAGE -> OtherKeys.PACKAGE;
        };
    }

    /// The key at a path such as `tabBar`, `list`, `*`, `text`; `*` stands for an item of a list and for a name of
    /// the developer's choice, and may be written as the item's number or that name.
    public Optional<Key> key(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return keys(path.subList(0, path.size() - 1)).stream()
                .filter(key -> key.name().equals(path.getLast()))
                .findFirst();
    }

    /// The keys that the object at a path may have; the empty path means the file itself.
    public List<Key> keys(List<String> path) {
        return shapes(path).stream()
                .filter(Shape.Fields.class::isInstance)
                .flatMap(shape -> ((Shape.Fields) shape).keys().stream())
                .toList();
    }

    /// What may stand at a path: one shape, or several of which any will do; none where nothing is known.
    public List<Shape> shapes(List<String> path) {
        List<Shape> found = List.of(root());
        for (String step : path) {
            found = found.stream()
                    .flatMap(shape -> inside(shape, step).stream())
                    .toList();
        }
        return found;
    }

    private static List<Shape> inside(Shape shape, String step) {
        return switch (shape) {
            case Shape.Fields fields ->
                fields.key(step).map(key -> alternatives(key.shape())).orElse(List.of());
            case Shape.Named(Shape value) -> alternatives(value);
            case Shape.ListOf(Shape item, int most) -> alternatives(item);
            default -> List.of();
        };
    }

    private static List<Shape> alternatives(Shape shape) {
        return shape instanceof Shape.AnyOf(List<Shape> shapes) ? shapes : List.of(shape);
    }
}
