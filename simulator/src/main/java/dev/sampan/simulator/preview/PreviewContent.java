package dev.sampan.simulator.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a preview serves: one compiled state of a project. Implementations are immutable and safe for all threads.
public interface PreviewContent {
    /// Identifies this state; part of the addresses of its code.
    String hash();

    /// Boot configuration of the logic layer without `storage` (docs/contracts/host.md), as JSON text.
    String configJson();

    /// Ids of all code by kind: `script`, `template`, `wxs`.
    Map<String, List<String>> ids();

    /// Code of one id as the hosts load it.
    Optional<String> code(String kind, String id);

    /// A file of the project that a page may show, by its path without a leading slash.
    Optional<Resource> resource(String path);

    /// @param contentType media type
    record Resource(String contentType, byte[] bytes) {}
}
