package dev.sampan.compiler;

import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.diagnostic.RelatedPlace;
import dev.sampan.compiler.npm.AppFiles;

/// Turns diagnostics that name files by id into diagnostics that name them by project path.
final class ProjectPlaces {

    private ProjectPlaces() {}

    static Diagnostic of(AppFiles files, Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                diagnostic.message(),
                diagnostic.hint(),
                files.pathOf(diagnostic.file()),
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.endLine(),
                diagnostic.endColumn(),
                diagnostic.related().stream()
                        .map(related -> new RelatedPlace(related.message(), of(files, related.place())))
                        .toList());
    }

    private static Place of(AppFiles files, Place place) {
        return new Place(files.pathOf(place.file()), place.line(), place.column(), place.endLine(), place.endColumn());
    }
}
