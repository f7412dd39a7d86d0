package dev.sampan.compiler.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitStoreTest {

    sealed interface Shape {
        record Dot() implements Shape {}

        record Line(int length, List<Shape> parts) implements Shape {}
    }

    enum Colour {
        RED,
        BLUE
    }

    record Value(String text, Optional<String> maybe, Map<String, Set<Colour>> colours, Shape shape, boolean yes) {}

    private static final Value VALUE = new Value(
            "ä\uD83D\uDE00",
            Optional.empty(),
            Map.of("a", Set.of(Colour.BLUE)),
            new Shape.Line(-3, List.of(new Shape.Dot())),
            true);

    @TempDir
    Path folder;

    private UnitStore saved(String build) throws IOException {
        Path file = folder.resolve("x.cache");
        UnitStore.open(file, build)
                .save(List.of(new UnitStore.Unit(new UnitStore.Name(Value.class, "id", "v"), "text", VALUE)));
        return UnitStore.open(file, "b1");
    }

    @Test
    void recordsComeBackAsTheyWere() throws IOException {
        UnitStore store = saved("b1");
        assertThat(store.find(Value.class, "id", "v", "text")).contains(VALUE);
        assertThat(store.find(Value.class, "id", "v", "other text")).isEmpty();
        assertThat(store.find(Value.class, "id", "w", "text")).isEmpty();
        assertThat(store.find(Colour.class, "id", "v", "text")).isEmpty();
    }

    @Test
    void anotherBuildDoesNotReadIt() throws IOException {
        assertThat(saved("b2").find(Value.class, "id", "v", "text")).isEmpty();
    }

    /// A compiler that cannot tell which build it is keeps nothing.
    @Test
    void withoutIdentityNothingIsKept() throws IOException {
        assertThat(saved("").find(Value.class, "id", "v", "text")).isEmpty();
    }

    @Test
    void anotherLibraryMakesAnotherBuild() throws IOException {
        Path library = Files.writeString(folder.resolve("a.jar"), "1");
        String before = BuildIdentity.of(library.toString());
        assertThat(before).isNotEmpty().isEqualTo(BuildIdentity.of(library.toString()));
        Files.writeString(library, "22");
        assertThat(BuildIdentity.of(library.toString())).isNotEqualTo(before);
        assertThat(BuildIdentity.of(folder.resolve("missing.jar").toString())).isEmpty();
        assertThat(BuildIdentity.ofThisProgram()).isEqualTo(BuildIdentity.ofThisProgram());
    }
}
