package dev.sampan.simulator.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.simulator.preview.PhoneStack.Frame;
import org.junit.jupiter.api.Test;

class PhoneStackTest {
    private static final String CODE = "http://192.168.1.2:4000/__sampan__/code/abc/script/";

    @Test
    void readsChromeAndSafariFrames() {
        String chrome = "TypeError: x\n    at Page.onTap (" + CODE
                + "pages/a%20b/a.js:3:9)\n    at run (http://192.168.1.2:4000/__sampan__/worker.js:90:1)";
        assertThat(PhoneStack.parse(chrome, frame -> frame))
                .containsExactly(new Frame("Page.onTap", "pages/a b/a.js", 3, 9));
        String safari = "onTap@" + CODE + "pages/a.js:3:9\n@http://192.168.1.2:4000/__sampan__/worker.js:1:1";
        assertThat(PhoneStack.parse(safari, frame -> frame)).containsExactly(new Frame("onTap", "pages/a.js", 3, 9));
    }

    @Test
    void placesGoThroughTheSourceMap() {
        String stack = "    at " + CODE + "app.js:1:1";
        assertThat(PhoneStack.parse(stack, frame -> new Frame(frame.function(), "app.ts", 7, 2)))
                .containsExactly(new Frame("", "app.ts", 7, 2));
    }
}
