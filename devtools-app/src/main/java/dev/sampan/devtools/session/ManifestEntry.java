package dev.sampan.devtools.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// The entry page of a manifest (docs/contracts/bundle.md 2).
final class ManifestEntry {
    private static final JsonMapper JSON = new JsonMapper();

    private ManifestEntry() {}

    /// Page path; empty when the project has no page.
    static String of(String manifestJson) {
        try {
            return JSON.readTree(manifestJson).path("entry").asText("");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is JSON", e);
        }
    }
}
