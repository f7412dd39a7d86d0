package dev.sampan.devtools.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.sampan.devtools.concurrent.HandTimer;
import dev.sampan.devtools.project.SourcePosition;
import dev.sampan.devtools.run.ConsoleEntry;
import dev.sampan.devtools.run.ConsoleLog;
import dev.sampan.simulator.preview.PhoneLine;
import dev.sampan.simulator.preview.PhoneStack;
import dev.sampan.simulator.preview.PreviewDevice;
import dev.sampan.simulator.session.LaunchOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// preview.md 5: lines of a phone come into the console, marked and with links.
class PhoneBridgeTest {
    private static final PreviewDevice PHONE =
            new PreviewDevice("1", "Pixel 8", "192.168.1.7", "1234", PreviewDevice.State.ALLOWED);
    private static final PhoneStack.Frame FRAME = new PhoneStack.Frame("onTap", "pages/a.js", 3, 5);

    private final ConsoleLog console = new ConsoleLog(HandTimer.sameThread());
    private final PhoneBridge bridge = new PhoneBridge(
            Path.of("shop"),
            Path.of("phones"),
            console,
            () -> LaunchOptions.ENTRY,
            frame -> new SourcePosition("mini/" + frame.file(), frame.line(), frame.column()));

    private ConsoleEntry line(String level) {
        bridge.console(new PhoneLine(PHONE, level, List.of(TextNode.valueOf("hi")), List.of(FRAME)));
        return console.entries().getLast();
    }

    @Test
    void aLogNamesItsPhoneAndItsPlace() {
        var entry = line("log");
        assertThat(entry.origin()).isEqualTo(ConsoleEntry.Origin.PHONE);
        assertThat(entry.text()).isEqualTo("Pixel 8 hi");
        assertThat(entry.source()).contains(new SourcePosition("mini/pages/a.js", 3, 5));
        assertThat(entry.stack()).isEmpty();
    }

    @Test
    void anExceptionIsAnErrorWithItsStack() {
        var entry = line("exception");
        assertThat(entry.level()).isEqualTo(ConsoleEntry.Level.ERROR);
        assertThat(entry.stack()).hasSize(1);
        assertThat(entry.stack().getFirst().position()).isEqualTo(entry.source());
        assertThat(entry.stack().getFirst().function()).isEqualTo("onTap");
    }

    @Test
    void everyLevelOfAPhoneHasItsOwn() {
        assertThat(List.of("debug", "log", "info", "warn", "error").stream()
                        .map(name -> line(name).level()))
                .containsExactly(ConsoleEntry.Level.values());
    }
}
