package dev.sampan.compiler.wxss;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts imported sheets in their places and writes the token array of docs/contracts/bundle.md section 6.
public final class StyleLinker {

    /// Finds and translates a sheet.
    @FunctionalInterface
    public interface Sheets {
        /// @param from id of the importing sheet
        Optional<StyleUnit> find(String from, String reference);
    }

    /// Who uses a sheet, which decides what is worth a warning.
    public enum Scope {
        APP,
        PAGE,
        COMPONENT
    }

    /// @param tokens JSON array
    /// @param usedIds the sheet itself and everything it imports
    public record Linked(String tokens, List<Diagnostic> diagnostics, List<String> usedIds) {
        public Linked {
            diagnostics = List.copyOf(diagnostics);
            usedIds = List.copyOf(usedIds);
        }
    }

    private final Sheets sheets;
    private final StringBuilder json = new StringBuilder("[");
    private final StringBuilder text = new StringBuilder();
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Deque<StyleUnit> open = new ArrayDeque<>();

    private StyleLinker(Sheets sheets) {
        this.sheets = sheets;
    }

    public static Linked link(StyleUnit unit, Scope scope, Sheets sheets) {
        StyleLinker linker = new StyleLinker(sheets);
        linker.append(unit);
        linker.flush();
        linker.json.append(']');
        if (scope == Scope.COMPONENT) {
            unit.componentSelector().ifPresent(linker::reportComponentSelector);
        } else {
            unit.hostSelector().ifPresent(linker::reportHost);
        }
        return new Linked(linker.json.toString(), new ArrayList<>(linker.diagnostics), new ArrayList<>(linker.used));
    }

    private void append(StyleUnit unit) {
        if (used.add(unit.id())) {
            diagnostics.addAll(unit.diagnostics());
        }
        open.push(unit);
        for (StylePiece piece : unit.pieces()) {
            switch (piece) {
                case StylePiece.Text(String css) -> text.append(css);
                case StylePiece.Rpx(String number) -> token(number(number));
                case StylePiece.Prefix() -> token("null");
                case StylePiece.Host() -> token("[]");
                case StylePiece.Import(String reference, Place place) -> importSheet(unit, reference, place);
            }
        }
        open.pop();
    }

    private void importSheet(StyleUnit from, String reference, Place place) {
        Optional<StyleUnit> found = sheets.find(from.id(), reference);
        if (found.isEmpty()) {
            add(Diagnostic.error(
                    "WXSS_IMPORT_NOT_FOUND",
                    place,
                    "the imported style sheet \"" + reference + "\" does not exist",
                    "Correct the path; it is relative to this file"));
            return;
        }
        StyleUnit unit = found.get();
        boolean cycle = open.stream().anyMatch(outer -> outer.id().equals(unit.id()));
        if (cycle) {
            // WXSS-IMP-01: stop and report
            add(Diagnostic.error(
                    "WXSS_IMPORT_CYCLE",
                    place,
                    "\"" + unit.id() + "\" imports itself"
                            + (from.id().equals(unit.id()) ? "" : " through \"" + from.id() + "\""),
                    "Remove one of the imports"));

            return;
        }
        append(unit);
    }

    private void add(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /// WXSS-COMP-02.
    private void reportComponentSelector(Place place) {
        add(Diagnostic.warning(
                "WXSS_COMPONENT_SELECTOR",
                place,
                "tag, id and attribute selectors should not be used in a component's style sheet",
                "Use a class"));
    }

    private void reportHost(Place place) {
        add(Diagnostic.info("WXSS_HOST_IN_PAGE", place, ":host means something only in a component", "Use page"));
    }

    private void token(String token) {
        flush();
        comma();
        json.append(token);
    }

    private void flush() {
        if (!text.isEmpty()) {
            comma();
            json.append('"')
                    .append(JsonStringEncoder.getInstance().quoteAsString(text))
                    .append('"');
            text.setLength(0);
        }
    }

    private void comma() {
        if (json.length() > 1) {
            json.append(',');
        }
    }

    /// The number as JSON writes it: no plus sign, a digit on both sides of the dot.
    private static String number(String css) {
        String text = css.startsWith("+") ? css.substring(1) : css;
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        String whole = digits.contains(".") ? digits.substring(0, digits.indexOf('.')) : digits;
        String fraction = digits.contains(".") ? digits.substring(digits.indexOf('.') + 1) : "";
        whole = whole.replaceFirst("^0+(?=[0-9])", "");
        int significant = fraction.length();
        while (significant > 0 && fraction.charAt(significant - 1) == '0') {
            significant--;
        }
        fraction = fraction.substring(0, significant);
        String number = (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
        return negative && !number.equals("0") ? "-" + number : number;
    }
}
