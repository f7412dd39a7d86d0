package dev.sampan.simulator.session;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.Script;
import dev.sampan.simulator.font.StyleFonts;
import dev.sampan.simulator.logic.CodeSource;
import java.util.Optional;

/// The bundle of a session as code to load. The bundle may be replaced at any time; each look-up sees one bundle.
final class BundleCode implements CodeSource {
    private volatile AppBundle bundle;

    BundleCode(AppBundle bundle) {
        this.bundle = bundle;
    }

    AppBundle bundle() {
        return bundle;
    }

    void replace(AppBundle next) {
        bundle = next;
    }

    @Override
    public Optional<Code> find(Kind kind, String id) {
        AppBundle now = bundle;
        return switch (kind) {
            case SCRIPT -> Optional.ofNullable(now.scripts().get(id)).map(BundleCode::script);
            case TEMPLATE -> Optional.ofNullable(now.templates().get(id)).map(t -> plain(id, t.code()));
            case WXS -> wxs(id).map(code -> plain(id, code));
            case STYLE ->
                Optional.ofNullable(now.styles().get(id))
                        .map(s -> plain(
                                id, "defineStyle(" + literal(id) + ", " + StyleFonts.readable(s.tokens()) + ");"));
        };
    }

    Optional<String> wxs(String id) {
        return Optional.ofNullable(bundle.wxs().get(id)).map(module -> module.code());
    }

    private static Code script(Script script) {
        return new Code(script.code(), ScriptPositions.of(script));
    }

    private static Code plain(String id, String text) {
        return new Code(text, (line, column) -> new Position(id, line, column));
    }

    private static String literal(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
