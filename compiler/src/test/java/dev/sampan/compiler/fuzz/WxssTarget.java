package dev.sampan.compiler.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sampan.compiler.source.SourceText;
import dev.sampan.compiler.wxss.StyleLinker;
import dev.sampan.compiler.wxss.StyleParser;
import dev.sampan.compiler.wxss.StyleProfile;
import dev.sampan.compiler.wxss.StyleUnit;
import java.util.Optional;

/// WXSS, parsed in both profiles and linked with sheets that import it and each other.
public final class WxssTarget {

    private static final String ID = "p/p.wxss";
    private static final ObjectMapper JSON = new ObjectMapper();

    private WxssTarget() {}

    /// Entry point of the fuzzer.
    public static void fuzzerTestOneInput(byte[] input) {
        check(Invariants.text(input));
    }

    static void check(String text) {
        Invariants.timed(() -> {
            for (StyleProfile profile : StyleProfile.values()) {
                check(text, profile);
            }
        });
    }

    private static void check(String text, StyleProfile profile) {
        SourceText source = new SourceText(ID, text);
        StyleUnit unit = StyleParser.parse(ID, source, profile);
        Invariants.places(source, unit.diagnostics());
        StyleLinker.Linked linked = link(unit, profile);
        Invariants.places(source, linked.diagnostics());
        try {
            JSON.readTree(linked.tokens());
        } catch (JsonProcessingException e) {
            throw new AssertionError("tokens are no JSON: " + linked.tokens(), e);
        }
        Invariants.sameTwice(text, linked, () -> link(StyleParser.parse(ID, source, profile), profile));
    }

    private static StyleLinker.Linked link(StyleUnit unit, StyleProfile profile) {
        StyleUnit other =
                StyleParser.parse("p/a.wxss", new SourceText("p/a.wxss", ".b{c:1rpx}\n@import \"p.wxss\";"), profile);
        StyleLinker.Linked linked =
                StyleLinker.link(unit, StyleLinker.Scope.COMPONENT, (from, reference) -> switch (reference) {
                    case "a" -> Optional.of(other);
                    case "p.wxss" -> Optional.of(unit);
                    default -> Optional.empty();
                });
        return new StyleLinker.Linked(
                linked.tokens(),
                linked.diagnostics().stream().filter(d -> d.file().equals(ID)).toList(),
                linked.usedIds());
    }
}
