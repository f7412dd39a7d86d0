package dev.sampan.devtools.panels.gotofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    private static final List<String> FILES =
            List.of("pages/cart/cart.wxml", "pages/home/home.wxml", "utils/chart.js", "app.json", "pages/cart/cart.js");

    private static List<String> best(String query) {
        return FuzzyMatch.best(FILES, file -> file, query, 10);
    }

    @Test
    void nameBeginsComeFirst() {
        assertThat(best("cart").getFirst()).isEqualTo("pages/cart/cart.js");
        assertThat(best("hw").getFirst()).isEqualTo("pages/home/home.wxml");
        assertThat(best("home w")).containsExactly("pages/home/home.wxml");
    }

    @Test
    void lettersThatDoNotOccurFindNothing() {
        assertThat(best("zzz")).isEmpty();
        assertThat(best("")).hasSize(FILES.size());
    }
}
