package dev.sampan.packaging.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// preview.md sections 6 and 7: every code that is drawn is read back by every decoder of the machine.
final class QrTest {
    private static final String URL = "http://192.168.100.101:51234/p/AbCdEfGhIjKlMnOpQrStUv".substring(0, 50);

    @TempDir
    Path folder;

    static Stream<Arguments> lengthsAndLevels() {
        return Stream.of(20, 50, 93, 200)
                .flatMap(length -> Stream.of(QrCode.Level.values()).map(level -> Arguments.of(length, level)));
    }

    @ParameterizedTest
    @MethodSource("lengthsAndLevels")
    void imageDecodes(int length, QrCode.Level level) throws Exception {
        String text = ("http://10.0.0.1:8080/p/" + "aZ09_-".repeat(40)).substring(0, length);
        Path png = folder.resolve("code.png");
        Files.write(png, QrImage.png(QrCode.of(text, level), QrImage.SMALL_MODULE_PX));
        for (Decoders.Decoder decoder : Decoders.available()) {
            assertThat(decoder.decode(png)).as(decoder.name()).isEqualTo(text);
        }
    }

    static Stream<Arguments> terminals() {
        return Stream.of(Color.BLACK, Color.WHITE)
                .flatMap(color -> Stream.of(new TerminalScreen(8, 16, 0, color), new TerminalScreen(7, 15, 0, color)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("terminals")
    void terminalFormsDecode(TerminalScreen screen) throws Exception {
        for (String output : List.of(
                TerminalQr.small(QrCode.of(URL, QrCode.Level.L)), TerminalQr.large(QrCode.of(URL, QrCode.Level.M)))) {
            assertDecodes(screen.draw(output), Decoders.available());
        }
    }

    /// Some terminals leave two pixels between lines. ZXing reads that only through the averaging of a camera.
    @Test
    void smallTerminalFormWithGapsBetweenLinesDecodes() throws Exception {
        BufferedImage image =
                new TerminalScreen(8, 16, 2, Color.BLACK).draw(TerminalQr.small(QrCode.of(URL, QrCode.Level.L)));
        List<Decoders.Decoder> all = Decoders.available();
        assertDecodes(image, all.subList(1, all.size()));
        assertDecodes(TerminalScreen.halved(image), all.subList(0, 1));
    }

    private void assertDecodes(BufferedImage image, List<Decoders.Decoder> decoders) throws Exception {
        Path png = folder.resolve("terminal.png");
        ImageIO.write(image, "png", png.toFile());
        for (Decoders.Decoder decoder : decoders) {
            assertThat(decoder.decode(png)).as(decoder.name()).isEqualTo(URL);
        }
    }

    @Test
    void fiftyCharactersAreThirtyThreeColumnsAndSeventeenLines() {
        QrCode code = QrCode.of(URL, QrCode.Level.L);
        List<String> lines = TerminalQr.small(code).lines().toList();
        assertThat(code.size()).isEqualTo(29);
        assertThat(TerminalQr.smallColumns(code)).isEqualTo(33);
        assertThat(lines).hasSize(17);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).startsWith("\u001b[30;107m").endsWith("\u001b[0m");
            assertThat(line.replaceAll("\u001b\\[[0-9;]*m", "")).hasSize(33);
        });
    }

    @Test
    void largeModulesWinOverRedundancy() {
        String text = URL;
        int mediumSide = (QrCode.of(text, QrCode.Level.M).size() + 8) * 4;
        assertThat(QrCode.of(text, QrCode.Level.L).size())
                .isLessThan(QrCode.of(text, QrCode.Level.M).size());
        assertThat(QrCode.fitting(text, mediumSide).size())
                .isEqualTo(QrCode.of(text, QrCode.Level.M).size());
        assertThat(QrCode.fitting(text, mediumSide - 1).size())
                .isEqualTo(QrCode.of(text, QrCode.Level.L).size());
    }

    @Test
    void chineseTextSurvives() throws Exception {
        byte[] png = QrImage.png(QrCode.of("小程序 预览", QrCode.Level.M), 6);
        assertThat(QrReader.read(png)).contains(new QrReader.Scan("小程序 预览", "QR_CODE"));
    }

    @Test
    void theDataUrlHoldsThePng() {
        QrCode code = QrCode.of(URL, QrCode.Level.M);
        String url = QrImage.dataUrl(code, 6);
        assertThat(url).startsWith("data:image/png;base64,");
        assertThat(Base64.getDecoder().decode(url.substring("data:image/png;base64,".length())))
                .isEqualTo(QrImage.png(code, 6));
    }

    @Test
    void theQuietZoneIsFourLightModules() throws Exception {
        QrCode code = QrCode.of(URL, QrCode.Level.M);
        var image = ImageIO.read(new java.io.ByteArrayInputStream(QrImage.png(code, 6)));
        assertThat(image.getWidth()).isEqualTo((code.size() + 8) * 6);
        for (int i = 0; i < image.getWidth(); i++) {
            assertThat(image.getRGB(i, 23)).isEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(23, i)).isEqualTo(0xFFFFFFFF);
        }
        assertThat(image.getRGB(24, 24)).isEqualTo(0xFF000000);
    }

    @Test
    void refusesWhatIsNoCode() throws Exception {
        assertThatThrownBy(() -> QrCode.of("", QrCode.Level.M)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000), QrCode.Level.M))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3000 characters");
        assertThatThrownBy(() -> QrReader.read(new byte[] {1, 2, 3})).isInstanceOf(java.io.IOException.class);
    }
}
