package dev.sampan.packaging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// config.md 8.4: the measured table of `packOptions` rules.
final class PackRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    folder | test | test/a.js | yes
                    folder | test | a/test/a.js | no
                    folder | /Test/ | test/a.js | yes
                    folder | tes | test/a.js | no
                    file | test/test.js | test/test.js | yes
                    file | test.js | a/test.js | no
                    file | /A.js | a.js | yes
                    suffix | .webp | a/b.WEBP | yes
                    suffix | b.js | x/ab.js | yes
                    prefix | test- | a/test-b.js | yes
                    prefix | test- | test-dir/b.js | no
                    prefix | a/test- | a/test-b.js | no
                    glob | test/**/*.js | test/a/b.js | yes
                    glob | test/**/*.js | test/b.js | yes
                    glob | *.js | a/b.js | no
                    glob | **/*.js | .hid/b.js | no
                    glob | /a/*.js | a/b.js | yes
                    regexp | \\.jsx$ | a/b.jsx | yes
                    regexp | ^/a | a/b.js | yes
                    regexp | \\D+\\.js | 123.js | yes
                    regexp | ( | a.js | no
                    unknown | a | a | no
                    """)
    void measuredTable(String type, String value, String path, String match) {
        assertThat(PackRule.of(type, value).matches(path)).isEqualTo(match.equals("yes"));
    }

    @Test
    void aRuleThatNeverMatchesSaysWhy() {
        assertThat(PackRule.of("regexp", "(").problem()).contains("regexp \"(\" is not valid");
        assertThat(PackRule.of("folders", "a").problem()).contains("no rule type \"folders\"");
        assertThat(PackRule.of("glob", "**/*.js").problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    images/*.{png,jpg} ; images/a.jpg ; true
                    images/*.{png,jpg} ; images/a.gif ; false
                    {a,b{c,d}}/x.js ; bd/x.js ; true
                    {a,b{c,d}}/x.js ; b/x.js ; false
                    {a}/x.js ; {a}/x.js ; true
                    a/[abc].js ; a/b.js ; true
                    a/[!abc].js ; a/b.js ; false
                    a/?.js ; a/b.js ; true
                    a/?.js ; a/.js ; false
                    a/!(b).js ; a/c.js ; true
                    a/!(b).js ; a/b.js ; false
                    a/+(x|y).js ; a/xyx.js ; true
                    a/@(x|y).js ; a/xy.js ; false
                    .hid/*.js ; .hid/b.js ; true
                    * ; .hid ; false
                    ** ; a/b/c.js ; true
                    a/** ; a/b/c.js ; true
                    a/**/c/*.js ; a/x/y/c/z.js ; true
                    a/**/c/*.js ; a/.x/c/z.js ; false
                    a.js ; abjs ; false
                    """)
    void globs(String glob, String path, boolean match) {
        assertThat(Glob.of(glob).matches(path)).isEqualTo(match);
    }
}
