package dev.sampan.compiler.wxml.codegen;

import java.util.Locale;

/// Final forms of attribute names (WXML-ATTR-03, -04).
final class AttributeNames {

    private AttributeNames() {}

    /// `foo-bar` is `fooBar`; a hyphen before anything but a lower-case letter stays.
    static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char next = i + 1 < name.length() ? name.charAt(i + 1) : '\0';
            if (c == '-' && next >= 'a' && next <= 'z') {
                camel.append(Character.toUpperCase(next));
                i++;
            } else {
                camel.append(c);
            }
        }
        return camel.toString();
    }

    /// `data-element-type` is `elementType`, `data-elementType` is `elementtype`.
    static String dataKey(String attribute) {
        return camelCase(attribute.substring("data-".length()).toLowerCase(Locale.ROOT));
    }
}
