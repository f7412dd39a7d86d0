package dev.sampan.devtools.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        var english = read("messages.properties");
        var chinese = read("messages_zh_CN.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        var different = new TreeMap<String, String>();
        for (var key : english.stringPropertyNames()) {
            for (var i = 0; i < 4; i++) {
                var mark = "{" + i;
                if (english.getProperty(key).contains(mark)
                        != chinese.getProperty(key).contains(mark)) {
                    different.put(key, mark);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void chineseLocalesGetChinese() {
        assertThat(Texts.of(Locale.TAIWAN).get("menu.file")).isEqualTo("文件");
        assertThat(Texts.of(Locale.GERMAN).get("menu.file")).isEqualTo("File");
        assertThat(Texts.of(Locale.ENGLISH).get("status.scene", 1001)).isEqualTo("scene 1001");
    }
}
