package dev.sampan.devtools.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version of this build, written into a resource by Maven.
public final class ProductVersion {
    private ProductVersion() {}

    /// Such as `0.1.0`.
    public static String text() {
        try (InputStream in = Objects.requireNonNull(ProductVersion.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
