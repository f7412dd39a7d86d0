package dev.sampan.devtools.project;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The problems of the last compile, errors first, then by file and line. FX thread.
public final class Problems {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparing((Problem problem) -> problem.start().path())
            .thenComparing(problem -> problem.start().line())
            .thenComparing(problem -> problem.start().column());
    private final ObservableList<Problem> items = FXCollections.observableArrayList();
    private final ObservableList<Problem> view = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper errors = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper warnings = new ReadOnlyIntegerWrapper();

    public ObservableList<Problem> items() {
        return view;
    }

    public ReadOnlyIntegerProperty errorsProperty() {
        return errors.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    public List<Problem> of(String path) {
        return items.stream()
                .filter(problem -> problem.start().path().equals(path))
                .toList();
    }

    public void replace(List<Problem> found) {
        var sorted = found.stream().sorted(ORDER).toList();
        if (items.equals(sorted)) {
            return;
        }
        errors.set(count(sorted, Problem.Severity.ERROR));
        warnings.set(count(sorted, Problem.Severity.WARNING));
        items.setAll(sorted);
    }

    private static int count(List<Problem> problems, Problem.Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
