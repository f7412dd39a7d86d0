package dev.sampan.devtools.panels.files;

import dev.sampan.devtools.project.ProjectTree;
import dev.sampan.devtools.text.Texts;
import dev.sampan.devtools.theme.FileIcons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The file tree. One click opens a file, folders load when they are opened. FX thread.
public final class FilesPanel {
    private final ProjectTree tree;
    private final Consumer<String> open;
    private final TreeView<ProjectTree.Entry> view = new TreeView<>();
    private final BorderPane pane = new BorderPane();
    private final Set<String> wantedOpen;

    /// @param expanded folders that were open when the window was closed
    /// @param open called with a project path
    public FilesPanel(ProjectTree tree, String projectName, List<String> expanded, Texts texts, Consumer<String> open) {
        this.tree = tree;
        this.open = open;
        this.wantedOpen = new HashSet<>(expanded);
        var root = new Folder(new ProjectTree.Entry("", projectName, true, false));
        root.setExpanded(true);
        view.setId("files.tree");
        view.setAccessibleText(texts.get("files.title"));
        view.getStyleClass().addAll("dense", "files-tree");
        view.setRoot(root);
        view.setShowRoot(false);
        view.setCellFactory(list -> new Cell());
        view.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        var title = new Label(projectName);
        title.getStyleClass().add("panel-title");
        title.setMaxWidth(Double.MAX_VALUE);
        pane.setTop(title);
        pane.setCenter(view);
        pane.setId("files");
        pane.getStyleClass().add("panel");
    }

    public Parent view() {
        return pane;
    }

    public void focus() {
        view.requestFocus();
    }

    /// Open folders, for the next start.
    public List<String> expanded() {
        var found = new ArrayList<String>();
        collect(view.getRoot(), found);
        return found;
    }

    private static void collect(TreeItem<ProjectTree.Entry> item, List<String> found) {
        if (item.isLeaf() || !item.isExpanded()) {
            return;
        }
        if (!item.getValue().path().isEmpty()) {
            found.add(item.getValue().path());
        }
        item.getChildren().forEach(child -> collect(child, found));
    }

    private void openSelected() {
        var item = view.getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        if (item.getValue().directory()) {
            item.setExpanded(!item.isExpanded());
        } else {
            open.accept(item.getValue().path());
        }
    }

    /// A folder that lists its children when it is opened, and follows the listing afterwards.
    private final class Folder extends TreeItem<ProjectTree.Entry> {
        private @Nullable ObservableList<ProjectTree.Entry> listing;

        private Folder(ProjectTree.Entry entry) {
            super(entry);
            setGraphic(FileIcons.folder(false));
            expandedProperty().addListener((seen, before, now) -> {
                setGraphic(FileIcons.folder(now));
                if (now) {
                    load();
                }
            });
            if (wantedOpen.contains(entry.path())) {
                setExpanded(true);
            }
        }

        @Override
        public boolean isLeaf() {
            return false;
        }

        private void load() {
            if (listing == null) {
                listing = tree.children(getValue().path());
                listing.addListener((ListChangeListener<ProjectTree.Entry>) change -> follow());
                follow();
            }
        }

        // Items that stay keep their identity, so that open folders stay open.
        private void follow() {
            var fresh = new ArrayList<TreeItem<ProjectTree.Entry>>();
            for (var entry : listing == null ? List.<ProjectTree.Entry>of() : listing) {
                fresh.add(getChildren().stream()
                        .filter(child -> child.getValue().equals(entry))
                        .findFirst()
                        .orElseGet(() -> item(entry)));
            }
            getChildren().setAll(fresh);
        }

        private TreeItem<ProjectTree.Entry> item(ProjectTree.Entry entry) {
            return entry.directory() ? new Folder(entry) : new TreeItem<>(entry, FileIcons.of(entry.name()));
        }
    }

    private final class Cell extends TreeCell<ProjectTree.Entry> {
        private Cell() {
            setOnMouseClicked(event -> {
                var entry = getItem();
                if (event.getButton() == MouseButton.PRIMARY && entry != null && !entry.directory()) {
                    open.accept(entry.path());
                } else if (event.getButton() == MouseButton.PRIMARY && entry != null && isOnText(event.getX())) {
                    getTreeItem().setExpanded(!getTreeItem().isExpanded());
                }
            });
        }

        // The arrow left of the text handles its own clicks.
        private boolean isOnText(double x) {
            var arrow = getDisclosureNode();
            return arrow == null || x > arrow.getBoundsInParent().getMaxX();
        }

        @Override
        protected void updateItem(ProjectTree.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().remove("ignored");
            if (empty || entry == null) {
                setText(null);
                setGraphic(null);
                setId(null);
                return;
            }
            setText(entry.name());
            setId("files.item." + entry.path());
            setGraphic(getTreeItem().getGraphic());
            if (entry.ignored()) {
                getStyleClass().add("ignored");
            }
        }
    }
}
