package dev.sampan.compiler.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The compiled mini-program (docs/contracts/bundle.md). Immutable; all maps are sorted by id.
public final class AppBundle {

    private final String manifestJson;
    private final Map<String, Script> scripts;
    private final Map<String, Template> templates;
    private final Map<String, StyleSheet> styles;
    private final Map<String, WxsModule> wxs;
    /// Made when first asked for: an update of a large app would otherwise read all of it again.
    private volatile @Nullable String hash;

    public AppBundle(
            String manifestJson,
            Collection<Script> scripts,
            Collection<Template> templates,
            Collection<StyleSheet> styles,
            Collection<WxsModule> wxs) {
        this.manifestJson = manifestJson;
        this.scripts = byId(scripts);
        this.templates = byId(templates);
        this.styles = byId(styles);
        this.wxs = byId(wxs);
    }

    /// What stands for a project whose app.json cannot be read.
    public static AppBundle empty() {
        return new AppBundle(
                "{\"format\":1,\"entry\":\"\",\"pages\":[],\"subPackages\":[],\"components\":{},\"globalUsing\":{},\"hasApp\":false}",
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of());
    }

    private static <P extends BundlePart> Map<String, P> byId(Collection<P> parts) {
        Map<String, P> sorted = new TreeMap<>();
        for (P part : parts) {
            sorted.put(part.id(), part);
        }
        return Collections.unmodifiableMap(sorted);
    }

    public String manifestJson() {
        return manifestJson;
    }

    public Map<String, Script> scripts() {
        return scripts;
    }

    public Map<String, Template> templates() {
        return templates;
    }

    public Map<String, StyleSheet> styles() {
        return styles;
    }

    public Map<String, WxsModule> wxs() {
        return wxs;
    }

    /// The parts of one kind, by id.
    public Map<String, ? extends BundlePart> parts(PartKind kind) {
        return switch (kind) {
            case SCRIPT -> scripts;
            case TEMPLATE -> templates;
            case STYLE -> styles;
            case WXS -> wxs;
        };
    }

    /// SHA-256 in lower-case hex over everything; the same on every machine.
    public String hash() {
        String known = hash;
        if (known == null) {
            known = hashOf();
            hash = known;
        }
        return known;
    }

    private String hashOf() {
        MessageDigest digest = sha256();
        add(digest, manifestJson);
        for (PartKind kind : PartKind.values()) {
            for (BundlePart part : parts(kind).values()) {
                add(digest, kind.name());
                add(digest, part.id());
                add(digest, part.content());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppBundle that && hash().equals(that.hash());
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return "AppBundle[" + scripts.size() + " scripts, " + templates.size() + " templates, " + styles.size()
                + " styles, " + wxs.size() + " wxs, " + hash().substring(0, 12) + "]";
    }
}
