package dev.sampan.devtools.welcome;

import dev.sampan.devtools.settings.RecentProjects;
import dev.sampan.devtools.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The welcome window: recent projects and templates as cards, New, Open. No login. FX thread.
public final class WelcomeView {
    private static final double CARD_CONTENT_PX = 202;
    private static final double TEMPLATE_TEXT_PX = 62;
    private final RecentProjects recent;
    private final Texts texts;
    private final WelcomeActions actions;
    private final FlowPane recentCards = cards();
    private final TextField search = new TextField();
    private final BorderPane root = new BorderPane();

    public WelcomeView(
            List<ProjectTemplates.Template> templates, RecentProjects recent, Texts texts, WelcomeActions actions) {
        this.recent = recent;
        this.texts = texts;
        this.actions = actions;
        root.setId("welcome");
        root.getStyleClass().add("welcome");
        root.setLeft(side());
        root.setCenter(main(templates));
        fillRecent();
    }

    public Parent view() {
        return root;
    }

    private static FlowPane cards() {
        var pane = new FlowPane(16, 16);
        pane.getStyleClass().add("cards");
        return pane;
    }

    private Node side() {
        var logo = new FontIcon(MaterialDesignS.SAIL_BOAT);
        logo.getStyleClass().add("welcome-logo");
        var name = new Label("Sampan");
        name.getStyleClass().add("welcome-name");
        var line = new Label(texts.get("welcome.line"));
        line.getStyleClass().add("muted");
        line.setWrapText(true);
        var create = wide("welcome.new", MaterialDesignP.PLUS, () -> actions.newProject(""));
        create.getStyleClass().add("accent");
        create.setDefaultButton(true);
        var open = wide("welcome.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, actions::chooseProject);
        var spacer = new Region();
        VBox.setVgrow(spacer, Priority.ALWAYS);
        var theme = small("welcome.theme", MaterialDesignT.THEME_LIGHT_DARK, actions::switchTheme);
        var language = small("welcome.language", MaterialDesignT.TRANSLATE, actions::switchLanguage);
        var box = new VBox(logo, name, line, new Region(), create, open, spacer, new HBox(4, theme, language));
        box.getChildren().get(3).getStyleClass().add("gap");
        box.getStyleClass().add("welcome-side");
        return box;
    }

    private Button wide(String id, Ikon icon, Runnable action) {
        var button = new Button(texts.get(id), new FontIcon(icon));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("large");
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button small(String id, Ikon icon, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(texts.get(id)));
        button.setAccessibleText(texts.get(id));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node main(List<ProjectTemplates.Template> templates) {
        search.setId("welcome.search");
        search.setPromptText(texts.get("welcome.search"));
        search.setAccessibleText(texts.get("welcome.search"));
        search.setPrefWidth(240);
        search.textProperty().addListener((seen, before, now) -> fillRecent());
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var head = new HBox(heading("welcome.recent"), spacer, search);
        head.setAlignment(Pos.CENTER_LEFT);
        var templateCards = cards();
        templates.forEach(template -> templateCards.getChildren().add(templateCard(template)));
        var content = new VBox(head, recentCards, heading("welcome.templates"), templateCards);
        content.getStyleClass().add("welcome-main");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private Label heading(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("welcome-heading");
        return label;
    }

    private void fillRecent() {
        var wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        var all = recent.list();
        recentCards.getChildren().clear();
        all.stream()
                .filter(entry -> entry.path().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(entry -> recentCards.getChildren().add(recentCard(entry)));
        search.setDisable(all.isEmpty());
        if (recentCards.getChildren().isEmpty()) {
            var none = new Label(texts.get(all.isEmpty() ? "welcome.noRecent" : "welcome.noMatch"));
            none.setId("welcome.empty");
            none.getStyleClass().addAll("muted", "welcome-empty");
            recentCards.getChildren().add(none);
        }
    }

    private Node recentCard(RecentProjects.Entry entry) {
        var tile = tile(entry.name());
        var name = new Label(entry.name());
        name.getStyleClass().add("card-title");
        var path = new Label(entry.exists() ? shortened(entry.path()) : texts.get("welcome.missing"));
        path.getStyleClass().add("muted");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setTooltip(new Tooltip(entry.path()));
        var words = new VBox(2, name, path);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        var content = new HBox(12, tile, words);
        content.setAlignment(Pos.CENTER_LEFT);
        var card = card("welcome.recent." + entry.name(), content, () -> actions.openProject(Path.of(entry.path())));
        card.setDisable(!entry.exists());
        var forget = small("welcome.forget", MaterialDesignC.CLOSE, () -> {
            recent.forget(entry.path());
            fillRecent();
        });
        forget.getStyleClass().addAll("small", "card-close");
        var holder = new StackPane(card, forget);
        StackPane.setAlignment(forget, Pos.TOP_RIGHT);
        return holder;
    }

    private static String shortened(String path) {
        var home = System.getProperty("user.home", "");
        return !home.isEmpty() && path.startsWith(home) ? "~" + path.substring(home.length()) : path;
    }

    private Node templateCard(ProjectTemplates.Template template) {
        var icon = new FontIcon(iconOf(template.id()));
        icon.getStyleClass().add("card-icon");
        var name = new Label(template.title(texts.locale().getLanguage()));
        name.getStyleClass().add("card-title");
        var what = new Label(template.description(texts.locale().getLanguage()));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setAlignment(Pos.TOP_LEFT);
        // Three lines for every card, so that the cards of a row are equally high.
        what.setMinHeight(TEMPLATE_TEXT_PX);
        what.setPrefHeight(TEMPLATE_TEXT_PX);
        var content = new VBox(8, icon, name, what);
        return card("welcome.template." + template.id(), content, () -> actions.newProject(template.id()));
    }

    private static Ikon iconOf(String templateId) {
        return switch (templateId) {
            case "js" -> MaterialDesignL.LANGUAGE_JAVASCRIPT;
            case "ts", "ts-less", "ts-sass" -> MaterialDesignL.LANGUAGE_TYPESCRIPT;
            case "tabbar" -> MaterialDesignS.STOREFRONT_OUTLINE;
            case "component-lib" -> MaterialDesignP.PUZZLE_OUTLINE;
            default -> MaterialDesignF.FILE_OUTLINE;
        };
    }

    private static Node tile(String name) {
        var letter = new Label(
                name.isEmpty()
                        ? "?"
                        : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT));
        var tile = new StackPane(letter);
        tile.getStyleClass().addAll("card-tile", "tile-" + Math.floorMod(name.hashCode(), 5));
        tile.setMinSize(40, 40);
        tile.setMaxSize(40, 40);
        return tile;
    }

    private static Button card(String id, Node content, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setGraphic(content);
        button.getStyleClass().setAll("card-button");
        button.setOnAction(event -> action.run());
        button.setAlignment(Pos.TOP_LEFT);
        // A width that is known before the first layout: wrapped text asks for its height with it.
        if (content instanceof Region region) {
            region.setPrefWidth(CARD_CONTENT_PX);
            region.setMaxWidth(CARD_CONTENT_PX);
        }
        return button;
    }
}
