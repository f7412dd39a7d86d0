package dev.sampan.devtools.editor;

import dev.sampan.devtools.concurrent.Background;
import dev.sampan.devtools.concurrent.UiThread;
import dev.sampan.devtools.editor.language.LineScanner;
import dev.sampan.devtools.editor.language.LineStates;
import dev.sampan.devtools.editor.language.Token;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Colours a code area: scans on a background thread, then styles the changed paragraphs only (restyling everything is
/// what makes large files feel slow). FX thread but for the scan.
final class Colouring {
    private final CodeArea area;
    private final Background background;
    private final UiThread ui;
    private LineStates shown;
    private long version;
    private boolean scanning;

    Colouring(CodeArea area, LineScanner scanner, Background background, UiThread ui) {
        this.area = area;
        this.background = background;
        this.ui = ui;
        this.shown = new LineStates(scanner);
        area.plainTextChanges().subscribe(change -> changed());
        changed();
    }

    private void changed() {
        version++;
        if (!scanning) {
            scan();
        }
    }

    private void scan() {
        scanning = true;
        var scanned = version;
        var memory = shown;
        var text = area.getText();
        background.run(() -> {
            var result = memory.update(List.of(text.split("\n", -1)));
            ui.execute(() -> arrived(scanned, result));
        });
    }

    private void arrived(long scanned, LineStates.Recoloured result) {
        scanning = false;
        if (scanned != version) {
            scan();
            return;
        }
        shown = result.next();
        for (var i = 0; i < result.lines().size(); i++) {
            var paragraph = result.first() + i;
            area.setStyleSpans(paragraph, 0, spans(result.lines().get(i), area.getParagraphLength(paragraph)));
        }
    }

    private static StyleSpans<Collection<String>> spans(List<Token> tokens, int length) {
        var builder = new StyleSpansBuilder<Collection<String>>(tokens.size() * 2 + 1);
        var at = 0;
        for (var token : tokens) {
            builder.add(List.of(), token.start() - at);
            builder.add(List.of(token.kind().styleClass()), token.end() - token.start());
            at = token.end();
        }
        builder.add(List.of(), length - at);
        return builder.create();
    }
}
