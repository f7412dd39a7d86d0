package dev.sampan.compiler.wxss;

import dev.sampan.compiler.cache.Stored;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/// One translated WXSS file, on its own.
///
/// @param id path below miniprogramRoot
/// @param componentSelector where a component's sheet uses a tag, id or attribute selector (WXSS-COMP-02)
/// @param hostSelector where `:host` is first used
@Stored
public record StyleUnit(
        String id,
        List<StylePiece> pieces,
        List<Diagnostic> diagnostics,
        Optional<Place> componentSelector,
        Optional<Place> hostSelector) {

    public StyleUnit {
        pieces = List.copyOf(pieces);
        diagnostics = List.copyOf(diagnostics);
    }

    public List<StylePiece.Import> imports() {
        return pieces.stream()
                .filter(StylePiece.Import.class::isInstance)
                .map(StylePiece.Import.class::cast)
                .toList();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
