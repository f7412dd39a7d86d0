package dev.sampan.devtools.cli;

import java.util.Map;
import java.util.Optional;

/// The numbers that the platform's own tool gives to mistakes we report under our own codes (package.md 7).
final class AnchorCodes {
    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            Map.entry("APP_JSON_MISSING", 20000),
            Map.entry("APP_FILE_MISSING", 10005),
            Map.entry("JSON_SYNTAX", 10006),
            Map.entry("PAGE_WXML_MISSING", 10007),
            Map.entry("PAGE_JS_MISSING", 10008),
            Map.entry("FILE_NOT_UTF8", 10031),
            Map.entry("JS_SYNTAX", 10045),
            Map.entry("WXML_TAG_UNCLOSED", 10007),
            Map.entry("SIZE_PACKAGE", 80051),
            Map.entry("SIZE_TOTAL", 80051),
            Map.entry("SIZE_PRELOAD", 80058));

    private AnchorCodes() {}

    static Optional<Integer> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
