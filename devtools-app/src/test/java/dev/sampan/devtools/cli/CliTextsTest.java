package dev.sampan.devtools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class CliTextsTest {
    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertThat(load("messages_zh.properties").keySet())
                .isEqualTo(load("messages.properties").keySet())
                .isNotEmpty();
    }

    @Test
    void numbersAreWrittenWithoutGrouping() {
        assertThat(CliTexts.of("en").get("new.created", "d", "js", 12345))
                .isEqualTo("Created d from template js (12345 files)");
        assertThat(CliTexts.of("zh").get("new.created", "d", "js", 3)).isEqualTo("已用模板 js 创建 d（3 个文件）");
    }

    private static Properties load(String name) throws Exception {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(CliTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
