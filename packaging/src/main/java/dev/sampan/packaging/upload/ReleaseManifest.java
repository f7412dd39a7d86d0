package dev.sampan.packaging.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `manifest.json` beside the packages: sorted keys, LF, final newline, no data of the machine (package.md 6).
final class ReleaseManifest {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final TreeMap<String, @Nullable Object> content = new TreeMap<>();
    private final String sha256;

    ReleaseManifest(UploadForm form, List<Release.PackageOutput> packages, ReleaseInfo info) {
        content.put("schema", "sampan.manifest/1");
        content.put("tool", info.tool());
        content.put("appid", info.appid());
        content.put("version", info.version());
        content.put("description", info.description());
        content.put("libVersion", info.libVersion());
        content.put("compileType", info.compileType());
        content.put("settings", new TreeMap<>(info.settings()));
        content.put(
                "packages", packages.stream().map(ReleaseManifest::packageEntry).toList());
        content.put("files", files(form));
        sha256 = Hashes.sha256(canonical());
        content.put("sha256", sha256);
    }

    /// Hash of the canonical JSON without this key.
    String sha256() {
        return sha256;
    }

    byte[] bytes() {
        byte[] json = JsonFiles.readable(JSON.valueToTree(content));
        byte[] withEnd = Arrays.copyOf(json, json.length + 1);
        withEnd[json.length] = '\n';
        return withEnd;
    }

    private byte[] canonical() {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers can always be written", e);
        }
    }

    private static TreeMap<String, Object> packageEntry(Release.PackageOutput output) {
        TreeMap<String, Object> entry = new TreeMap<>();
        entry.put("name", output.name());
        entry.put("root", output.root());
        entry.put("file", output.file());
        entry.put("bytes", output.bytes());
        entry.put("sizeCounted", output.sizeCounted());
        entry.put("sha256", output.sha256());
        return entry;
    }

    private static List<TreeMap<String, Object>> files(UploadForm form) {
        List<TreeMap<String, Object>> entries = new ArrayList<>();
        for (UploadFile file : form.files()) {
            TreeMap<String, Object> entry = new TreeMap<>();
            entry.put("path", "/" + file.path());
            entry.put("package", form.layout().partOf(file.path()).name());
            entry.put("bytes", file.content().length);
            entry.put("sha256", Hashes.sha256(file.content()));
            entry.put("source", file.source());
            entries.add(entry);
        }
        return entries;
    }
}
