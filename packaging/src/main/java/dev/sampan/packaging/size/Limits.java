package dev.sampan.packaging.size;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The numbers of `limits.json`: size limits are data, never literals (limits.md).
public record Limits(Map<String, Long> constants, List<SizeProfile> profiles) {

    /// The limits that ship with this version.
    public static Limits shipped() {
        try (InputStream in = Objects.requireNonNull(Limits.class.getResourceAsStream("limits.json"))) {
            return new ObjectMapper().readValue(in, Limits.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The profile of that name (cli.md B8).
    public Optional<SizeProfile> profile(String name) {
        return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /// Share of a limit from which on a package is shown as nearly full, percent.
    public int warnPercent() {
        return Math.toIntExact(constant("SIZE_WARN_PERCENT"));
    }

    /// Advised size of the main package, bytes (audits.md QUAL1001).
    public long mainAdviceBytes() {
        return constant("SIZE_ADVICE_BYTES");
    }

    /// Advised sum of pictures and sounds in the main package, bytes (audits.md QUAL1002).
    public long mediaAdviceBytes() {
        return constant("MEDIA_ADVICE_BYTES");
    }

    /// Limit of main and subpackages while debugging with bigPackageSizeSupport, bytes.
    public long debugPackageBytes() {
        return constant("DEBUG_PACKAGE_BYTES");
    }

    private long constant(String name) {
        return Objects.requireNonNull(constants.get(name), () -> "limits.json lacks " + name);
    }
}
