package dev.sampan.devtools.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.packaging.qr.QrCode;
import dev.sampan.packaging.qr.QrImage;
import dev.sampan.packaging.qr.TerminalQr;
import dev.sampan.packaging.size.Limits;
import dev.sampan.packaging.size.SizeReport;
import dev.sampan.packaging.upload.UploadForm;
import dev.sampan.packaging.upload.UploadFormBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `preview`: serves the project on the LAN and prints the QR code, until it expires or Ctrl-C.
@Command(name = "preview", description = "Serve the project to phones on the LAN, print a QR code.")
final class PreviewCommand extends ProjectCommand {
    private static final int USUAL_SCENE = 1011;
    private static final String BASE64_PREFIX = "base64@";

    @Option(
            names = {"-f", "--qr-format"},
            paramLabel = "terminal|image|base64",
            description = "Form of the QR code.")
    @Nullable
    String qrFormat;

    @Option(
            names = "--qr-size",
            paramLabel = "small|default",
            defaultValue = "small",
            description = "Size of the QR code.")
    String qrSize = "small";

    @Option(
            names = {"-o", "--qr-output"},
            paramLabel = "<file>",
            description = "Write the PNG here; base64@<file> writes text.")
    @Nullable
    String qrOutput;

    @Mixin
    SizesFile sizesFile = new SizesFile();

    @Option(names = "--compile-condition", paramLabel = "<json>", description = "{\"pathName\",\"query\",\"scene\"}.")
    @Nullable
    String compileCondition;

    @Option(names = "--page", paramLabel = "<path[?query]>", description = "Start page.")
    @Nullable
    String page;

    @Option(names = "--scene", paramLabel = "<id>", defaultValue = "1011", description = "Scene (1011).")
    int scene = USUAL_SCENE;

    @Option(names = "--host", paramLabel = "<addr>", description = "Address to bind.")
    @Nullable
    String host;

    @Option(names = "--lan-port", paramLabel = "<n>", defaultValue = "0", description = "Port (default: a free one).")
    int lanPort;

    @Option(
            names = "--expire",
            paramLabel = "<minutes>",
            defaultValue = "15",
            description = "Validity of an unused code (15).")
    int expireMinutes = 15;

    @Option(names = "--once", description = "End after the first phone.")
    boolean once;

    @Option(names = "--no-confirm", description = "Let every phone in that has the code.")
    boolean noConfirm;

    @Override
    int run(CliContext context) throws Exception {
        return serve(context, CompiledProject.of(context, folder));
    }

    /// Refuses what does not compile or is too large, else listens until the preview ends.
    int serve(CliContext context, CompiledProject project) throws Exception {
        checkFlags();
        if (!project.result().usable() || project.result().hasErrors()) {
            return CompileFailure.report(context, "preview", project.problems(List.of()));
        }
        UploadForm form = project.uploadForm(new UploadFormBuilder.Options(true, false, List.of()));
        boolean big = project.project().config().setting("bigPackageSizeSupport", false);
        SizeReport sizes = CompiledProject.sizes(context, form, Limits.shipped().warnPercent(), big);
        if (sizes.over()) {
            SizeTable.packages(context, sizes);
            SizeTable.top(context, sizes, 20);
            return CompileFailure.report(context, "preview", project.problems(sizes.problems()));
        }
        sizesFile.write(context, sizes);
        PreviewLauncher launcher = context.launchers()
                .preview()
                .orElseThrow(() -> CliException.failure("this build of Sampan has no phone preview", null));
        try (PreviewLauncher.Session session = launcher.start(request(context, project))) {
            show(context, session, sizes);
            session.await();
        }
        return ExitCode.DONE;
    }

    private void checkFlags() {
        if (qrFormat != null && !List.of("terminal", "image", "base64").contains(qrFormat)) {
            throw CliException.usage("--qr-format takes terminal, image or base64, not \"" + qrFormat + "\"");
        }
        if (!qrSize.equals("small") && !qrSize.equals("default")) {
            throw CliException.usage("--qr-size takes small or default, not \"" + qrSize + "\"");
        }
        if (expireMinutes < 1 || expireMinutes > 60) {
            throw CliException.usage("--expire takes 1 to 60 minutes, not " + expireMinutes);
        }
        if (lanPort < 0 || lanPort > 65535) {
            throw CliException.usage("--lan-port takes a number from 0 to 65535, not " + lanPort);
        }
        if (compileCondition != null) {
            readCondition(compileCondition);
        }
    }

    private void readCondition(String text) {
        try {
            JsonNode condition = Output.JSON.readTree(text);
            String path = condition.path("pathName").asText("");
            String query = condition.path("query").asText("");
            if (!path.isEmpty()) {
                page = query.isEmpty() ? path : path + "?" + query;
            }
            scene = condition.path("scene").asInt(scene);
        } catch (JsonProcessingException e) {
            throw CliException.usage("--compile-condition is not JSON: " + e.getOriginalMessage());
        }
    }

    private PreviewLauncher.Request request(CliContext context, CompiledProject project) {
        return new PreviewLauncher.Request(
                project.folder(),
                Optional.ofNullable(page),
                scene,
                Optional.ofNullable(host),
                lanPort,
                Duration.ofMinutes(expireMinutes),
                noConfirm ? phone -> true : ask(context),
                context.output()::progress,
                once);
    }

    /// Asks on the terminal; without an answer a phone is refused.
    private static Predicate<String> ask(CliContext context) {
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(context.host().in(), StandardCharsets.UTF_8));
        return phone -> {
            synchronized (answers) {
                context.host().err().print(context.text("preview.ask", phone) + " ");
                context.host().err().flush();
                try {
                    String answer = answers.readLine();
                    return answer != null && answer.strip().matches("(?i)y|yes|是");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private void show(CliContext context, PreviewLauncher.Session session, SizeReport sizes) throws IOException {
        QrCode code = QrCode.of(session.url(), QrCode.Level.M);
        int modulePx = qrSize.equals("small") ? QrImage.SMALL_MODULE_PX : QrImage.DEFAULT_MODULE_PX;
        writeImage(context, code, modulePx);
        if ("base64".equals(qrFormat) && qrOutput == null) {
            context.output().line(QrImage.dataUrl(code, modulePx));
        } else if ("terminal".equals(qrFormat)
                || qrFormat == null && context.host().terminal()) {
            drawTerminal(context, session.url());
        }
        context.output().line(session.url());
        context.output().summary(context.text("preview.expires", session.expiresAt()));
        ObjectNode document = Output.newDocument("preview", true);
        document.put("url", session.url()).put("expiresAt", session.expiresAt().toString());
        document.put("host", session.host()).put("port", session.port());
        if ("base64".equals(qrFormat)) {
            document.put("qr", QrImage.dataUrl(code, modulePx));
        }
        document.set("size", SizeInfo.of(sizes).path("size"));
        context.output().document(document);
    }

    private void writeImage(CliContext context, QrCode code, int modulePx) throws IOException {
        if (qrOutput == null) {
            if ("image".equals(qrFormat)) {
                throw CliException.usage("--qr-format image needs --qr-output <file>");
            }
            return;
        }
        boolean base64 = qrOutput.startsWith(BASE64_PREFIX) || "base64".equals(qrFormat);
        String name = qrOutput.startsWith(BASE64_PREFIX) ? qrOutput.substring(BASE64_PREFIX.length()) : qrOutput;
        Path file = context.host().workingDirectory().resolve(name);
        if (base64) {
            Files.writeString(file, QrImage.dataUrl(code, modulePx));
        } else {
            Files.write(file, QrImage.png(code, modulePx));
        }
    }

    /// Level L: fewer modules, and a screen has no dirt. A narrow terminal gets the address only (preview.md 6).
    private void drawTerminal(CliContext context, String url) {
        QrCode code = QrCode.of(url, QrCode.Level.L);
        boolean small = qrSize.equals("small");
        int columns = small ? TerminalQr.smallColumns(code) : TerminalQr.largeColumns(code);
        if (columns > context.host().columns()) {
            context.output().line(context.text("preview.narrow", columns));
        } else if (!context.output().json()) {
            context.output().raw(small ? TerminalQr.small(code) : TerminalQr.large(code));
        }
    }
}
