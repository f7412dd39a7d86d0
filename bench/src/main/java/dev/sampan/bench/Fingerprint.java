package dev.sampan.bench;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.bundle.CompileResult;
import dev.sampan.compiler.project.DiskFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Prints, for each app root, the hash of its bundle and of its diagnostics: `scripts/bench.sh fingerprint
/// ROOT…`. A change that makes the compiler faster leaves every line as it was.
public final class Fingerprint {

    private Fingerprint() {}

    public static void main(String[] roots) throws IOException, NoSuchAlgorithmException {
        for (String root : roots) {
            CompileResult result = new Compiler(new DiskFiles(Path.of(root)), CompilerOptions.defaults()).compile();
            byte[] diagnostics = result.diagnostics().toString().getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(diagnostics));
            System.out.println(
                    result.bundle().hash() + " " + hash + " " + result.stale().size() + " " + root);
        }
    }
}
