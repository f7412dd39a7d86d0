package dev.sampan.packaging.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// package.md section 1: the container's layout and the reader's refusals.
final class WxapkgTest {
    private static final String VECTOR = "be000000000000002a00000009ed0000"
            + "0002000000052f612e6a730000003800" + "000007000000092f6170702e6a736f6e"
            + "0000003f00000002417070287b7d297b"
            + "7d";
    private static final List<PackageEntry> VECTOR_FILES = List.of(entry("/a.js", "App({})"), entry("/app.json", "{}"));

    @Test
    void writesTheTestVectorByteForByte() throws Exception {
        byte[] written = WxapkgWriter.write(VECTOR_FILES);
        assertThat(HexFormat.of().formatHex(written)).isEqualTo(VECTOR);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written)))
                .isEqualTo("eeb2c5cdb518b1e9a743463d76b97a3c0f46a68fd014fea39ef1791b972a448c");
    }

    @Test
    void readsTheTestVector() {
        assertThat(texts(WxapkgReader.read(vector()))).containsExactly("/a.js=App({})", "/app.json={}");
    }

    @Test
    void keepsEveryByteOfManyFilesAndChineseNames() {
        Random random = new Random(7);
        List<PackageEntry> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            byte[] content = new byte[random.nextInt(2000)];
            random.nextBytes(content);
            entries.add(new PackageEntry("/页面/" + i + "/图 片.png", content));
        }
        List<PackageEntry> back = WxapkgReader.read(WxapkgWriter.write(entries));
        assertThat(back).hasSameSizeAs(entries);
        for (int i = 0; i < back.size(); i++) {
            assertThat(back.get(i).name()).isEqualTo(entries.get(i).name());
            assertThat(back.get(i).content()).isEqualTo(entries.get(i).content());
        }
    }

    @Test
    void anEmptyPackageIsEighteenBytes() {
        byte[] empty = WxapkgWriter.write(List.of());
        assertThat(empty).hasSize(18);
        assertThat(WxapkgReader.read(empty)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xED, 0x0E})
    void versionOneWithTheLayoutOfVersionZeroIsRead(int mark) {
        byte[] bytes = vector();
        bytes[4] = 1;
        bytes[13] = (byte) mark;
        assertThat(texts(WxapkgReader.read(bytes))).containsExactly("/a.js=App({})", "/app.json={}");
    }

    @Test
    void refusesOtherFiles() {
        assertRefused("V1MMWX and more bytes".getBytes(UTF_8), "encrypted package, not supported");
        assertRefused("just some text, no package".getBytes(UTF_8), "not a wxapkg file");
        assertRefused(new byte[0], "not a wxapkg file");
        assertRefused(change(4, 10), "version 10 is not supported");
        assertRefused(change(4, 2), "version 2");
        assertRefused(change(13, 0), "second mark 0x0");
    }

    @Test
    void refusesOffsetsBeyondTheFile() {
        assertRefused(changeInt(27, 64), "/a.js reaches beyond the end");
        assertRefused(changeInt(31, Integer.MAX_VALUE), "/a.js reaches beyond the end");
        assertRefused(changeInt(27, -1), "/a.js reaches beyond the end");
        assertRefused(changeInt(31, -5), "/a.js reaches beyond the end");
    }

    @Test
    void refusesLongNamesAndLargeCounts() {
        assertRefused(changeInt(18, 4097), "name length 4097");
        assertRefused(changeInt(18, -1), "name length -1");
        assertRefused(changeInt(14, 100_001), "file count 100001");
        assertRefused(changeInt(14, -1), "file count -1");
        assertRefused(changeInt(14, 3), "entry 2");
    }

    @Test
    void refusesNamesThatLeadOut() {
        assertRefused(named("/../a"), "leads out of the package");
        assertRefused(named("/a\\..\\b"), "leads out of the package");
        assertRefused(named("/a\0b"), "NUL");
        assertRefused(named("a.js"), "does not start with /");
        assertThat(texts(WxapkgReader.read(named("/a..b")))).containsExactly("/a..b=x");
    }

    @Test
    void refusesOverlaps() {
        assertRefused(changeInt(27, 58), "overlap");
        assertRefused(changeInt(27, 20), "/a.js overlaps the index");
    }

    @Test
    void refusesNamesThatAreUsedTwice() {
        List<PackageEntry> twice = List.of(entry("/a", "1"), entry("/a", "2"));
        assertThatThrownBy(() -> WxapkgWriter.write(twice))
                .isInstanceOf(PackageFormatException.class)
                .hasMessageContaining("used twice");
        byte[] forged = WxapkgWriter.write(List.of(entry("/a", "1"), entry("/b", "2")));
        forged[18 + 4 + 2 + 8 + 4 + 1] = 'a';
        assertRefused(forged, "used twice");
    }

    @Test
    void everyTruncationIsRefusedWithoutAnotherException() {
        byte[] whole = vector();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> WxapkgReader.read(cut)).isInstanceOf(PackageFormatException.class);
        }
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> WxapkgReader.read(bytes))
                .isInstanceOf(PackageFormatException.class)
                .hasMessageContaining(message);
    }

    /// A container with one entry of that name, made without the writer's checks.
    private static byte[] named(String name) {
        byte[] raw = name.getBytes(UTF_8);
        ByteBuffer out = ByteBuffer.allocate(18 + 12 + raw.length + 1);
        out.put((byte) 0xBE)
                .putInt(0)
                .putInt(4 + 12 + raw.length)
                .putInt(1)
                .put((byte) 0xED)
                .putInt(1);
        out.putInt(raw.length).put(raw).putInt(30 + raw.length).putInt(1).put((byte) 'x');
        return out.array();
    }

    private static byte[] vector() {
        return HexFormat.of().parseHex(VECTOR);
    }

    private static byte[] change(int position, int value) {
        byte[] bytes = vector();
        bytes[position] = (byte) value;
        return bytes;
    }

    private static byte[] changeInt(int position, int value) {
        byte[] bytes = vector();
        ByteBuffer.wrap(bytes).putInt(position, value);
        return bytes;
    }

    private static PackageEntry entry(String name, String text) {
        return new PackageEntry(name, text.getBytes(UTF_8));
    }

    private static List<String> texts(List<PackageEntry> entries) {
        return entries.stream()
                .map(entry -> entry.name() + "=" + new String(entry.content(), UTF_8))
                .toList();
    }
}
