package dev.sampan.packaging.size;

import dev.sampan.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts the packages of an app (package.md 3).
public final class SizeCounter {
    private final SizeProfile profile;
    private final int warnPercent;

    /// @param warnPercent share of a limit from which on a package is nearly full
    public SizeCounter(SizeProfile profile, int warnPercent) {
        this.profile = profile;
        this.warnPercent = warnPercent;
    }

    public SizeReport count(PackageLayout layout, Collection<CountedFile> files) {
        List<SizeReport.FileRow> rows = files.stream()
                .map(file ->
                        new SizeReport.FileRow(file, layout.partOf(file.path()).name()))
                .sorted(Comparator.<SizeReport.FileRow>comparingLong(
                                row -> -row.file().bytes())
                        .thenComparing(row -> row.file().path()))
                .toList();
        Map<String, Long> bytes = rows.stream()
                .collect(Collectors.groupingBy(
                        SizeReport.FileRow::packageName,
                        Collectors.summingLong(row -> row.file().bytes())));
        List<SizeReport.PackageRow> packages = layout.parts().stream()
                .map(part -> packageRow(part, rows, bytes))
                .toList();
        List<SizeReport.PreloadRow> preload = preload(layout, bytes);
        SizeReport.Row total =
                row(bytes.values().stream().mapToLong(Long::longValue).sum(), profile.total());
        List<Diagnostic> problems = new SizeProblems(profile).of(total, packages, preload);
        return new SizeReport(profile, total, packages, preload, rows, problems);
    }

    private SizeReport.PackageRow packageRow(
            PackageLayout.Part part, List<SizeReport.FileRow> rows, Map<String, Long> bytes) {
        long count = rows.stream()
                .filter(row -> row.packageName().equals(part.name()))
                .count();
        SizeReport.Row size = row(bytes.getOrDefault(part.name(), 0L), profile.limit(part));
        return new SizeReport.PackageRow(part, size, Math.toIntExact(count));
    }

    /// The pages of one package share one budget, so each page is measured against the sum of them all (limits.md 1).
    private List<SizeReport.PreloadRow> preload(PackageLayout layout, Map<String, Long> bytes) {
        Map<String, Set<String>> sharedByPackage = new TreeMap<>();
        new TreeMap<>(layout.preload())
                .forEach((page, names) -> sharedByPackage
                        .computeIfAbsent(layout.partOf(page).name(), key -> new LinkedHashSet<>())
                        .addAll(known(layout, names)));
        List<SizeReport.PreloadRow> rows = new ArrayList<>();
        new TreeMap<>(layout.preload()).forEach((page, names) -> {
            Set<String> own = known(layout, names);
            Set<String> shared =
                    sharedByPackage.getOrDefault(layout.partOf(page).name(), Set.of());
            rows.add(new SizeReport.PreloadRow(
                    page, List.copyOf(own), sum(own, bytes), row(sum(shared, bytes), profile.preload())));
        });
        return rows;
    }

    private static Set<String> known(PackageLayout layout, List<String> names) {
        return names.stream()
                .flatMap(name -> layout.named(name).stream())
                .map(PackageLayout.Part::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static long sum(Set<String> names, Map<String, Long> bytes) {
        return names.stream().mapToLong(name -> bytes.getOrDefault(name, 0L)).sum();
    }

    private SizeReport.Row row(long bytes, long limit) {
        return new SizeReport.Row(bytes, limit, SizeState.of(bytes, limit, warnPercent));
    }
}
