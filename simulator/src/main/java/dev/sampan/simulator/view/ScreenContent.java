package dev.sampan.simulator.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// What a screen may show.
///
/// @param appid names the origin
/// @param projectRoot the project's miniprogramRoot; served read only
/// @param wxs code of a WXS module by id; asked on loader threads, may change with hot reload
/// @param userFiles the file behind `wxfile://…`, `http://tmp/…`, `http://usr/…`; asked on loader threads
public record ScreenContent(
        String appid,
        Path projectRoot,
        Function<String, Optional<String>> wxs,
        Function<String, Optional<Path>> userFiles) {}
