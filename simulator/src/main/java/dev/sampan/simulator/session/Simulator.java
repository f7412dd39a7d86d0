package dev.sampan.simulator.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.BundleDiff;
import dev.sampan.compiler.bundle.ReloadLevel;
import dev.sampan.simulator.base.BaseLibrary;
import dev.sampan.simulator.device.DeviceProfile;
import dev.sampan.simulator.logic.ConsoleEntry;
import dev.sampan.simulator.logic.GraalLogicLayer;
import dev.sampan.simulator.logic.LogicEnd;
import dev.sampan.simulator.logic.LogicLayer;
import dev.sampan.simulator.logic.LogicLimits;
import dev.sampan.simulator.logic.LogicListener;
import dev.sampan.simulator.nativelayer.NativeLayer;
import dev.sampan.simulator.view.ScreenContent;
import dev.sampan.simulator.view.ViewFactory;
import dev.sampan.simulator.view.ViewHost;
import dev.sampan.simulator.view.ViewListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One simulated mini-program: the object that the IDE, the command line and the automation server work with.
///
/// It joins a logic layer, a screen and a native layer. Any thread may call; nothing blocks but [#start], which
/// waits for the screen to be opened. A script that had to be ended leaves the session alive: the page stays under
/// a cover, and [#restart] starts again.
public final class Simulator implements AutoCloseable {
    /// @param appid names the origin of the screen and the storage
    /// @param projectRoot the project's miniprogramRoot
    /// @param natives the session takes it over and closes it
    public record Setup(
            AppBundle bundle,
            String appid,
            Path projectRoot,
            LaunchOptions launch,
            DeviceProfile device,
            Theme theme,
            ViewFactory views,
            NativeLayer natives,
            LogicLimits limits) {}

    private static final JsonNode NO_PAGES = JsonNodeFactory.instance.arrayNode();
    private final String appid;
    private final NativeLayer natives;
    private final LogicLimits limits;
    private final BundleCode code;
    private final ViewHost view;
    private final ToolCalls calls = new ToolCalls();
    private final List<SimulatorListener> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final List<String> early = new ArrayList<>();
    private LaunchOptions launch;
    private DeviceProfile device;
    private Theme theme;
    private volatile @Nullable LogicLayer logic;
    private volatile @Nullable FromLogic run;
    private volatile JsonNode stack = NO_PAGES;
    private volatile CompletableFuture<Void> booted = new CompletableFuture<>();
    private boolean closed;

    private Simulator(Setup setup, SimulatorListener first) {
        this.appid = setup.appid();
        this.natives = setup.natives();
        this.limits = setup.limits();
        this.code = new BundleCode(setup.bundle());
        this.launch = setup.launch();
        this.device = setup.device();
        this.theme = setup.theme();
        listeners.add(first);
        ScreenContent content = new ScreenContent(appid, setup.projectRoot(), code::wxs, natives::file);
        this.view = setup.views().open(content, device.widthPx(), device.heightPx(), new FromView());
    }

    /// Opens the screen and starts the mini-program.
    /// @param first hears everything from the beginning
    public static Simulator start(Setup setup, SimulatorListener first) {
        Simulator simulator = new Simulator(setup, first);
        simulator.startLogic();
        return simulator;
    }

    /// Adds a listener until the returned handle is closed.
    public AutoCloseable listen(SimulatorListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public AppBundle bundle() {
        return code.bundle();
    }

    /// Version of the base library that the project asks for: numbers, `latest` or empty.
    public String libraryVersion() {
        return LaunchConfig.libraryVersion(bundle().manifestJson());
    }

    public DeviceProfile device() {
        synchronized (lock) {
            return device;
        }
    }

    /// Cold start with the launch options of last time.
    public void restart() {
        synchronized (lock) {
            restart(launch);
        }
    }

    /// Cold start: new logic layer, empty screen; storage and files stay.
    public void restart(LaunchOptions options) {
        restart(code.bundle(), options);
    }

    /// Cold start of a new state of the project.
    public void restart(AppBundle next, LaunchOptions options) {
        synchronized (lock) {
            code.replace(next);
            launch = options;
            stack = NO_PAGES;
            startAgain();
        }
    }

    /// Shows a new state of the project with the smallest step that does it (contracts/bundle.md 1).
    ///
    /// A step that starts the mini-program again opens the pages again that were open. So does any change when the
    /// mini-program was ended.
    /// @return the step that was taken
    public ReloadLevel reload(AppBundle next) {
        synchronized (lock) {
            BundleDiff diff = BundleDiff.between(code.bundle(), next);
            code.replace(next);
            ReloadLevel step = logic == null && diff.reload() != ReloadLevel.NONE ? ReloadLevel.APP : diff.reload();
            switch (step) {
                case NONE -> {}
                case APP -> startAgain();
                case STYLE, TEMPLATE, PAGE -> tell(ReloadMessage.of(diff, next));
            }
            return step;
        }
    }

    /// @param type `navigateTo`, `redirectTo`, `reLaunch`, `switchTab` or `navigateBack`
    public void route(String type, String url) {
        tell("route", ToolCalls.object().put("type", type).put("url", url));
    }

    /// The mini-program comes to the front.
    public void show() {
        tell("show", ToolCalls.object());
    }

    /// The mini-program goes to the background.
    public void hide() {
        tell("hide", ToolCalls.object());
    }

    public void theme(Theme next) {
        synchronized (lock) {
            theme = next;
        }
        tell("theme", ToolCalls.object().put("theme", next.id()));
    }

    /// Another device: the screen gets its size, the pages get `onResize`.
    public void device(DeviceProfile next) {
        synchronized (lock) {
            device = next;
        }
        view.resize(next.widthPx(), next.heightPx());
        tell(
                "device",
                ToolCalls.object()
                        .putRawValue("device", new com.fasterxml.jackson.databind.util.RawValue(next.json())));
    }

    /// Completes when the logic layer of this run has booted and answers; fails when it ends before.
    public CompletableFuture<Void> booted() {
        return booted.copy();
    }

    /// An automation call of the logic layer.
    /// @return `{id, result}` or `{id, error: {message}}`; fails when the logic layer ends before it answers
    public CompletableFuture<JsonNode> automate(String method, JsonNode params) {
        ObjectNode payload = ToolCalls.object().put("method", method);
        payload.set("params", params);
        return ask("auto", payload);
    }

    /// Runs code in the global scope of the mini-program, as typed in the console.
    /// @return `{id, ok, r: preview}`
    public CompletableFuture<JsonNode> evaluate(String source) {
        return ask("eval", ToolCalls.object().put("code", source));
    }

    /// A message to the logic layer's inspect models.
    public void inspect(JsonNode request) {
        tell("inspect", request);
    }

    /// Forgets storage and files of the mini-program.
    public void clearCache() {
        natives.clear();
    }

    /// Interrupts a script that does not return.
    public void stopScript() {
        LogicLayer running = logic;
        if (running != null) {
            running.stopTurn();
        }
    }

    /// The screen as it is now, PNG, in device pixels.
    public CompletableFuture<byte[]> screenshot() {
        return view.screenshot(device().pixelRatio());
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (!closed) {
                closed = true;
                endLogic("the session was closed");
                view.close();
                natives.close();
            }
        }
    }

    private void startAgain() {
        if (closed) {
            return;
        }
        endLogic("the mini-program was restarted");
        view.restart();
        synchronized (early) {
            early.clear();
        }
        startLogic();
    }

    private void startLogic() {
        synchronized (lock) {
            String config = LaunchConfig.json(
                    code.bundle().manifestJson(), device, theme, launch, stack, natives.userDataPath());
            booted = new CompletableFuture<>();
            FromLogic listener = new FromLogic(booted);
            run = listener;
            LogicLayer started = GraalLogicLayer.start(new GraalLogicLayer.Start(
                    appid, BaseLibrary.shared().logic(), config, code, natives, listener, limits));
            synchronized (early) {
                logic = started;
                early.forEach(json -> started.receive("view", json));
                early.clear();
            }
        }
    }

    /// The screen may be ready before the logic layer has been started; what it says then waits.
    private void toLogic(String json) {
        synchronized (early) {
            LogicLayer running = logic;
            if (running != null) {
                running.receive("view", json);
            } else {
                early.add(json);
            }
        }
    }

    private void endLogic(String why) {
        LogicLayer running = logic;
        logic = null;
        run = null;
        if (running != null) {
            running.close();
        }
        booted.completeExceptionally(new IllegalStateException(why));
        calls.failAll(why);
    }

    private CompletableFuture<JsonNode> ask(String kind, ObjectNode payload) {
        ToolCalls.Asked asked = calls.ask(kind, payload);
        tell(asked.message());
        if (logic == null) {
            asked.answer().completeExceptionally(new IllegalStateException("the mini-program does not run"));
        }
        return asked.answer();
    }

    private void tell(String kind, JsonNode payload) {
        tell(ToolCalls.message(kind, payload));
    }

    private void tell(String message) {
        LogicLayer running = logic;
        if (running != null) {
            running.receive("tool", message);
        }
    }

    private void each(Consumer<SimulatorListener> action) {
        listeners.forEach(action);
    }

    private final class FromView implements ViewListener {
        @Override
        public void received(String json) {
            toLogic(json);
            if (json.contains("[\"routeDone\"")) {
                each(SimulatorListener::routeDone);
            }
        }

        @Override
        public void failed(String message) {
            each(l -> l.viewFailed(message));
        }
    }

    /// Belongs to one run; what an ended run still says is dropped.
    private final class FromLogic implements LogicListener {
        private final CompletableFuture<Void> started;

        FromLogic(CompletableFuture<Void> started) {
            this.started = started;
        }

        private boolean current() {
            return run == this;
        }

        @Override
        public void send(String json) {
            if (current()) {
                view.send(json);
            }
        }

        @Override
        public void emit(String json) {
            if (!current()) {
                return;
            }
            calls.emitted(json, (kind, payload) -> {
                if (kind.equals("stack")) {
                    stack = payload;
                    each(l -> l.pageStack(payload));
                } else {
                    each(l -> l.told(kind, payload));
                }
            });
        }

        @Override
        public void log(ConsoleEntry entry) {
            each(l -> l.console(entry));
        }

        @Override
        public void booted() {
            started.complete(null);
        }

        @Override
        public void hanging(Duration since) {
            each(l -> l.hanging(since));
        }

        @Override
        public void resumed() {
            each(SimulatorListener::resumed);
        }

        @Override
        public void ended(LogicEnd end) {
            if (!current()) {
                return;
            }
            logic = null;
            started.completeExceptionally(new IllegalStateException(end.message()));
            calls.failAll(end.message());
            view.cover("The mini-program was ended", end.message());
            each(l -> l.ended(end));
        }
    }
}
