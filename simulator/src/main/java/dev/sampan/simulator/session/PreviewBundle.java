package dev.sampan.simulator.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.PartKind;
import dev.sampan.simulator.device.DeviceProfile;
import dev.sampan.simulator.logic.CodeSource;
import dev.sampan.simulator.preview.PhoneStack;
import dev.sampan.simulator.preview.PreviewContent;
import dev.sampan.simulator.view.webview.ConfinedFiles;
import dev.sampan.simulator.view.webview.ContentTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One compiled state of a project as a phone loads it. Immutable; any thread.
final class PreviewBundle implements PreviewContent, PhoneStack.Mapper {
    private final AppBundle bundle;
    private final BundleCode code;
    private final String config;
    private final ConfinedFiles files;

    PreviewBundle(
            AppBundle bundle, Path root, DeviceProfile device, Theme theme, LaunchOptions launch, String userDataPath) {
        this.bundle = bundle;
        this.code = new BundleCode(bundle);
        this.config = LaunchConfig.json(
                bundle.manifestJson(), device, theme, launch, JsonNodeFactory.instance.arrayNode(), userDataPath);
        this.files = new ConfinedFiles(root);
    }

    AppBundle bundle() {
        return bundle;
    }

    @Override
    public String hash() {
        return bundle.hash();
    }

    @Override
    public String configJson() {
        return config;
    }

    @Override
    public Map<String, List<String>> ids() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (PartKind kind : PartKind.values()) {
            ids.put(
                    kind.name().toLowerCase(Locale.ROOT),
                    List.copyOf(bundle.parts(kind).keySet()));
        }
        return ids;
    }

    @Override
    public Optional<String> code(String kind, String id) {
        for (CodeSource.Kind each : CodeSource.Kind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return code.find(each, id).map(CodeSource.Code::text);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Resource> resource(String path) {
        try {
            Optional<Path> file = files.find(path);
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Resource(ContentTypes.of(path), Files.readAllBytes(file.get())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public PhoneStack.Frame toSource(PhoneStack.Frame emitted) {
        return code.find(CodeSource.Kind.SCRIPT, emitted.file())
                .map(found -> found.positions().original(emitted.line(), emitted.column()))
                .map(place -> new PhoneStack.Frame(emitted.function(), place.file(), place.line(), place.column()))
                .orElse(emitted);
    }
}
