package dev.sampan.simulator.base;

import java.util.Map;
import java.util.function.Supplier;

/// The base library as the hosts load it: one script for the logic layer, one for the view layer.
///
/// Linked once per process, on first use, by whichever thread asks first.
public final class BaseLibrary {
    private static final BaseLibrary SHARED = new BaseLibrary(ModuleSource.resources());

    private final ModuleSource source;
    private final Supplier<LinkedScript> logic;
    private final Supplier<LinkedScript> view;
    private final Supplier<LinkedScript> phonePage;
    private final Supplier<LinkedScript> phoneWorker;

    private BaseLibrary(ModuleSource source) {
        this.source = source;
        this.logic = new Once(() -> link(source, "logic/main.mjs", Map.of("__sampanBoot", "boot")));
        this.view = new Once(() -> link(source, "view/main.mjs", Map.of("__sampanBootView", "bootView")));
        this.phonePage = new Once(() -> link(source, "phone/page.mjs", Map.of("__sampanStartPage", "startPage")));
        this.phoneWorker =
                new Once(() -> link(source, "phone/worker.mjs", Map.of("__sampanStartWorker", "startWorker")));
    }

    /// The library that lies in the jar.
    public static BaseLibrary shared() {
        return SHARED;
    }

    /// Leaves `globalThis.__sampanBoot`.
    public LinkedScript logic() {
        return logic.get();
    }

    /// Leaves `globalThis.__sampanBootView`.
    public LinkedScript view() {
        return view.get();
    }

    /// The view layer with its host in a phone's browser; leaves `globalThis.__sampanStartPage`.
    public LinkedScript phonePage() {
        return phonePage.get();
    }

    /// The logic layer with its host in a Web Worker; leaves `globalThis.__sampanStartWorker`.
    public LinkedScript phoneWorker() {
        return phoneWorker.get();
    }

    /// What built-in elements look like before any style of the project.
    public String baseCss() {
        return text("view/base.css");
    }

    /// A file of the library that is loaded as it is: a style sheet, or a host's own script.
    /// @throws LinkException when there is no such file
    public String text(String id) {
        return source.read(id);
    }

    /// Links any entry, for tests of the library.
    /// @param globals global name → exported name that it gets
    /// @throws LinkException when a module breaks the rules of contracts/host.md
    public static LinkedScript link(ModuleSource source, String entry, Map<String, String> globals) {
        return new ModuleLinker(source).link(entry, globals);
    }

    private static final class Once implements Supplier<LinkedScript> {
        private final Supplier<LinkedScript> make;
        private volatile @org.jspecify.annotations.Nullable LinkedScript made;

        Once(Supplier<LinkedScript> make) {
            this.make = make;
        }

        @Override
        public LinkedScript get() {
            LinkedScript script = made;
            if (script == null) {
                synchronized (this) {
                    script = made;
                    if (script == null) {
                        script = make.get();
                        made = script;
                    }
                }
            }
            return script;
        }
    }
}
