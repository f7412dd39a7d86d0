package dev.sampan.devtools.compile;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.preprocess.StyleLanguage;
import dev.sampan.compiler.preprocess.StylePreprocessor;
import dev.sampan.compiler.project.DiskFiles;
import dev.sampan.compiler.project.MemoryFiles;
import dev.sampan.devtools.settings.StateFolder;
import dev.sampan.simulator.logic.LessPreprocessor;

/// Makes the compilers of the product: the one place where the ports of `compiler` are filled.
public final class ProductCompiler {

    private ProductCompiler() {}

    /// The script engine behind Less is loaded with the first Less file that is met, and serves all projects.
    private static final class Less {
        static final StylePreprocessor SHARED = new LessPreprocessor();
    }

    /// For a project on disk, whose results outlive the program.
    public static Compiler of(DiskFiles files) {
        return new Compiler(files, options().withCache(StateFolder.ofPlatform().compileCache(files.root())));
    }

    /// For files that are nowhere else.
    public static Compiler of(MemoryFiles files) {
        return new Compiler(files, options());
    }

    private static CompilerOptions options() {
        return CompilerOptions.defaults()
                .withPreprocessor(StyleLanguage.LESS, (source, imports) -> Less.SHARED.translate(source, imports));
    }
}
