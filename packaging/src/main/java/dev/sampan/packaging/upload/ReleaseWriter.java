package dev.sampan.packaging.upload;

import dev.sampan.packaging.container.PackageEntry;
import dev.sampan.packaging.container.WxapkgWriter;
import dev.sampan.packaging.size.CountedFile;
import dev.sampan.packaging.size.PackageLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns an upload form into the bytes of its packages and their manifest. The same form gives the same bytes on every
/// machine, in every time zone and language (package.md 6).
public final class ReleaseWriter {
    private static final String FOLDER = "app";

    private final UploadForm form;
    private final PackageFormat format;
    private final SortedMap<String, byte[]> outputs = new TreeMap<>();

    private ReleaseWriter(UploadForm form, PackageFormat format) {
        this.form = form;
        this.format = format;
    }

    public static Release write(UploadForm form, PackageFormat format, ReleaseInfo info) {
        return new ReleaseWriter(form, format).release(info);
    }

    private Release release(ReleaseInfo info) {
        List<Release.PackageOutput> packages = new ArrayList<>();
        form.layout().parts().forEach(part -> packages.add(writePackage(part)));
        switch (format) {
            case WXAPKG -> {
                outputs.put(
                        "all.wxapkg",
                        container(form.files().stream()
                                .filter(file -> !file.isSourceMap())
                                .toList()));
                writeMaps();
            }
            case ZIP -> {}
            case DIR -> form.files().forEach(file -> outputs.put(FOLDER + "/" + file.path(), file.content()));
        }
        ReleaseManifest manifest = new ReleaseManifest(form, packages, info);
        outputs.put("manifest.json", manifest.bytes());
        return new Release(Collections.unmodifiableSortedMap(outputs), List.copyOf(packages), manifest.sha256());
    }

    private Release.PackageOutput writePackage(PackageLayout.Part part) {
        List<UploadFile> files = form.filesOf(part);
        byte[] container = container(files);
        String base = part.isMain() ? "app" : part.root().replace('/', '_');
        String file = switch (format) {
            case WXAPKG -> put(base + ".wxapkg", container);
            case ZIP -> put(base + ".zip", StoredZip.write(withMaps(part)));
            case DIR -> part.isMain() ? FOLDER : FOLDER + "/" + part.root();
        };
        byte[] written = outputs.get(file);
        long bytes = written != null
                ? written.length
                : files.stream().mapToLong(each -> each.content().length).sum();
        long counted = files.stream()
                .mapToLong(each -> new CountedFile(each.path(), each.content().length).bytes())
                .sum();
        return new Release.PackageOutput(
                part.name(), part.root(), file, bytes, counted, Hashes.sha256(container), files.size());
    }

    private String put(String file, byte[] bytes) {
        if (outputs.putIfAbsent(file, bytes) != null) {
            throw new IllegalArgumentException("two packages would be written to " + file);
        }
        return file;
    }

    private List<UploadFile> withMaps(PackageLayout.Part part) {
        return form.files().stream()
                .filter(file -> form.layout().partOf(file.path()).equals(part))
                .toList();
    }

    /// Source maps never go into a container: they stand in an archive of their own (package.md 5).
    private void writeMaps() {
        List<UploadFile> maps =
                form.files().stream().filter(UploadFile::isSourceMap).toList();
        if (!maps.isEmpty()) {
            outputs.put("app.maps.zip", StoredZip.write(maps));
        }
    }

    private static byte[] container(List<UploadFile> files) {
        return WxapkgWriter.write(files.stream()
                .map(file -> new PackageEntry("/" + file.path(), file.content()))
                .toList());
    }
}
