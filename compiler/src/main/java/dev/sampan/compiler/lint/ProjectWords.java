package dev.sampan.compiler.lint;

import dev.sampan.compiler.lint.js.ScriptFacts;
import java.util.HashMap;
import java.util.Map;

/// In how many scripts and WXS files each word occurs; counts only changed files anew. One thread.
final class ProjectWords {

    private final Map<String, Integer> counts = new HashMap<>();
    private Map<String, ScriptFacts> counted = Map.of();

    /// @param all the files of this run by a name of their own
    void update(Map<String, ScriptFacts> all) {
        counted.forEach((name, facts) -> {
            if (all.get(name) != facts) {
                add(facts, -1);
            }
        });
        all.forEach((name, facts) -> {
            if (counted.get(name) != facts) {
                add(facts, 1);
            }
        });
        counted = all;
    }

    int filesWith(String word) {
        return counts.getOrDefault(word, 0);
    }

    private void add(ScriptFacts facts, int change) {
        for (String word : facts.words().keySet()) {
            counts.merge(word, change, Integer::sum);
        }
    }
}
