package dev.sampan.simulator.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.sampan.compiler.bundle.AppBundle;
import dev.sampan.compiler.bundle.BundleDiff;
import dev.sampan.compiler.bundle.PartKind;
import java.util.Locale;

/// Writes the tool message `reload` of contracts/host.md.
final class ReloadMessage {
    private ReloadMessage() {}

    static String of(BundleDiff diff, AppBundle next) {
        ObjectNode payload = ToolCalls.object();
        ObjectNode json = payload.putObject("diff");
        json.put("reload", diff.reload().name());
        for (PartKind kind : PartKind.values()) {
            BundleDiff.PartChanges changes = diff.of(kind);
            ObjectNode part = json.putObject(kind.name().toLowerCase(Locale.ROOT));
            changes.added().forEach(part.putArray("added")::add);
            changes.changed().forEach(part.putArray("changed")::add);
            changes.removed().forEach(part.putArray("removed")::add);
        }
        payload.putRawValue("manifest", new RawValue(next.manifestJson()));
        return ToolCalls.message("reload", payload);
    }
}
