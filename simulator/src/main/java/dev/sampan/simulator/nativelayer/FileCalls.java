package dev.sampan.simulator.nativelayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.simulator.nativelayer.AppFolders.Resolved;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// `FileSystemManager` on the app's own folders; `fs.<method>` of contracts/host.md. Error texts as on the platform:
/// `no such file or directory, open 'x'`. Any thread.
final class FileCalls {
    private static final JsonMapper JSON = new JsonMapper();
    /// USER_FILES_BYTES.
    private static final long USER_BYTES = 200L << 20;
    /// What one read may carry over the bridge.
    private static final long READ_BYTES = 100L << 20;

    private final AppFolders folders;
    private final OpenFiles open;

    FileCalls(AppFolders folders) {
        this.folders = folders;
        this.open = new OpenFiles(this);
    }

    Map<String, NativeCall.Direct> calls() {
        Map<String, NativeCall.Direct> calls = new LinkedHashMap<>();
        calls.put("fs.access", this::access);
        calls.put("fs.readFile", this::readFile);
        calls.put("fs.writeFile", a -> write(a, false));
        calls.put("fs.appendFile", a -> write(a, true));
        calls.put("fs.copyFile", this::copyFile);
        calls.put("fs.rename", this::rename);
        calls.put("fs.unlink", this::unlink);
        calls.put("fs.mkdir", this::mkdir);
        calls.put("fs.rmdir", this::rmdir);
        calls.put("fs.readdir", this::readdir);
        calls.put("fs.stat", this::stat);
        calls.put("fs.truncate", this::truncate);
        calls.put("fs.saveFile", this::saveFile);
        calls.put("fs.getFileInfo", this::fileInfo);
        calls.put("fs.getSavedFileList", this::savedFiles);
        calls.put("fs.removeSavedFile", this::unlink);
        calls.put("fs.unzip", this::unzip);
        calls.putAll(open.calls());
        return calls;
    }

    static ObjectNode nothing() {
        return JSON.createObjectNode();
    }

    Path existing(JsonNode args, String name, String verb) throws NativeFailure {
        String given = args.path(name).asText();
        Path path = folders.resolve(given).map(Resolved::path).orElseThrow(() -> denied(verb, given));
        if (!Files.exists(path)) {
            throw missing(verb, given);
        }
        return path;
    }

    Path writable(JsonNode args, String name, String verb) throws NativeFailure {
        String given = args.path(name).asText();
        Resolved found = folders.resolve(given).orElseThrow(() -> denied(verb, given));
        if (!found.writable()) {
            throw denied(verb, given);
        }
        Path parent = found.path().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw missing(verb, given);
        }
        return found.path();
    }

    static NativeFailure missing(String verb, String path) {
        return new NativeFailure("no such file or directory, " + verb + " '" + path + "'", 1300002);
    }

    static NativeFailure denied(String verb, String path) {
        return new NativeFailure("permission denied, " + verb + " '" + path + "'", 1300013);
    }

    private static NativeFailure failed(String verb, IOException e) {
        if (e instanceof DirectoryNotEmptyException) {
            return new NativeFailure("directory not empty", 1300066);
        }
        return new NativeFailure("system error, " + verb, 1300201);
    }

    private JsonNode access(JsonNode args) throws NativeFailure {
        existing(args, "path", "access");
        return nothing();
    }

    private JsonNode readFile(JsonNode args) throws NativeFailure {
        Path file = existing(args, "filePath", "open");
        if (Files.isDirectory(file)) {
            throw new NativeFailure(
                    "illegal operation on a directory, open '"
                            + args.path("filePath").asText() + "'",
                    1300021);
        }
        try {
            long size = Files.size(file);
            long position = args.path("position").asLong(0);
            long length = args.path("length").asLong(Math.max(0, size - position));
            if (position < 0 || length < 0 || position + length > size) {
                throw new NativeFailure("the value of \"position\" or \"length\" is out of range");
            }
            if (length > READ_BYTES) {
                throw new NativeFailure("the file is too large to be read at once");
            }
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(position);
                byte[] bytes = in.readNBytes((int) length);
                ObjectNode result = JSON.createObjectNode();
                result.set("data", Bytes.encode(bytes, args.path("encoding").asText("")));
                return result;
            }
        } catch (IOException e) {
            throw failed("open", e);
        }
    }

    private JsonNode write(JsonNode args, boolean append) throws NativeFailure {
        Path file = writable(args, "filePath", "open");
        if (append && !Files.exists(file)) {
            throw missing("open", args.path("filePath").asText());
        }
        byte[] bytes = Bytes.of(args.path("data"), args.path("encoding").asText(""));
        checkQuota(bytes.length);
        try {
            if (append) {
                Files.write(file, bytes, StandardOpenOption.APPEND);
            } else {
                Files.write(file, bytes);
            }
            return nothing();
        } catch (IOException e) {
            throw failed("open", e);
        }
    }

    /// @throws NativeFailure when the app's files would grow beyond USER_FILES_BYTES
    void checkQuota(long more) throws NativeFailure {
        long used = 0;
        for (String area : List.of(AppFolders.USER + "/", AppFolders.STORE)) {
            used += folders.find(area).map(FileCalls::sizeBelow).orElse(0L);
        }
        if (used + more > USER_BYTES) {
            throw new NativeFailure("the maximum size of the file storage limit is exceeded", 1300202);
        }
    }

    private static long sizeBelow(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private JsonNode copyFile(JsonNode args) throws NativeFailure {
        Path from = existing(args, "srcPath", "copyFile");
        Path to = writable(args, "destPath", "copyFile");
        checkQuota(from.toFile().length());
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            return nothing();
        } catch (IOException e) {
            throw failed("copyFile", e);
        }
    }

    private JsonNode rename(JsonNode args) throws NativeFailure {
        existing(args, "oldPath", "rename");
        Path from = writable(args, "oldPath", "rename");
        Path to = writable(args, "newPath", "rename");
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            return nothing();
        } catch (IOException e) {
            throw failed("rename", e);
        }
    }

    private JsonNode unlink(JsonNode args) throws NativeFailure {
        existing(args, "filePath", "unlink");
        Path file = writable(args, "filePath", "unlink");
        if (Files.isDirectory(file)) {
            throw new NativeFailure(
                    "operation not permitted, unlink '" + args.path("filePath").asText() + "'", 1300001);
        }
        try {
            Files.delete(file);
            return nothing();
        } catch (IOException e) {
            throw failed("unlink", e);
        }
    }

    private JsonNode mkdir(JsonNode args) throws NativeFailure {
        String given = args.path("dirPath").asText();
        boolean recursive = args.path("recursive").asBoolean(false);
        Resolved found = folders.resolve(given).orElseThrow(() -> denied("mkdir", given));
        if (!found.writable()) {
            throw denied("mkdir", given);
        }
        if (Files.exists(found.path()) && !recursive) {
            throw new NativeFailure("file already exists, mkdir '" + given + "'", 1301005);
        }
        try {
            if (recursive) {
                Files.createDirectories(found.path());
            } else {
                Files.createDirectory(writable(args, "dirPath", "mkdir"));
            }
            return nothing();
        } catch (IOException e) {
            throw failed("mkdir", e);
        }
    }

    private JsonNode rmdir(JsonNode args) throws NativeFailure {
        Path folder = existing(args, "dirPath", "rmdir");
        writable(args, "dirPath", "rmdir");
        if (!Files.isDirectory(folder)) {
            throw new NativeFailure(
                    "not a directory, rmdir '" + args.path("dirPath").asText() + "'", 1300020);
        }
        try {
            if (args.path("recursive").asBoolean(false)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            } else {
                Files.delete(folder);
            }
            return nothing();
        } catch (IOException e) {
            throw failed("rmdir", e);
        }
    }

    private JsonNode readdir(JsonNode args) throws NativeFailure {
        Path folder = existing(args, "dirPath", "scandir");
        if (!Files.isDirectory(folder)) {
            throw new NativeFailure(
                    "not a directory, scandir '" + args.path("dirPath").asText() + "'", 1300020);
        }
        ObjectNode result = JSON.createObjectNode();
        ArrayNode names = result.putArray("files");
        try (Stream<Path> files = Files.list(folder)) {
            files.map(f -> String.valueOf(f.getFileName())).sorted().forEach(names::add);
            return result;
        } catch (IOException e) {
            throw failed("scandir", e);
        }
    }

    private JsonNode stat(JsonNode args) throws NativeFailure {
        Path path = existing(args, "path", "stat");
        ObjectNode result = JSON.createObjectNode();
        try {
            if (!args.path("recursive").asBoolean(false) || !Files.isDirectory(path)) {
                result.set("stats", stats(path));
                return result;
            }
            ArrayNode list = result.putArray("stats");
            try (Stream<Path> all = Files.walk(path)) {
                for (Path one : all.sorted().toList()) {
                    String relative = "/" + path.relativize(one).toString().replace('\\', '/');
                    list.addObject().put("path", relative).set("stats", stats(one));
                }
            }
            return result;
        } catch (IOException e) {
            throw failed("stat", e);
        }
    }

    static ObjectNode stats(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return JSON.createObjectNode()
                .put("mode", attributes.isDirectory() ? 0040755 : 0100644)
                .put("size", attributes.isDirectory() ? 0 : attributes.size())
                .put("lastAccessedTime", attributes.lastAccessTime().toMillis() / 1000)
                .put("lastModifiedTime", attributes.lastModifiedTime().toMillis() / 1000)
                .put("isFile", attributes.isRegularFile())
                .put("isDirectory", attributes.isDirectory());
    }

    private JsonNode truncate(JsonNode args) throws NativeFailure {
        existing(args, "filePath", "truncate");
        Path file = writable(args, "filePath", "truncate");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(args.path("length").asLong(0));
            return nothing();
        } catch (IOException e) {
            throw failed("truncate", e);
        }
    }

    private JsonNode saveFile(JsonNode args) throws NativeFailure {
        Path from = existing(args, "tempFilePath", "saveFile");
        String wanted = args.path("filePath").asText("");
        String saved = wanted.isEmpty() ? folders.newSaved(ending(from)) : wanted;
        Path to = writable(JSON.createObjectNode().put("p", saved), "p", "saveFile");
        checkQuota(from.toFile().length());
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            return JSON.createObjectNode().put("savedFilePath", saved);
        } catch (IOException e) {
            throw failed("saveFile", e);
        }
    }

    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
    }

    private JsonNode fileInfo(JsonNode args) throws NativeFailure {
        Path file = existing(args, "filePath", "getFileInfo");
        String algorithm = args.path("digestAlgorithm").asText("md5").toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance(algorithm.equals("sha1") ? "SHA-1" : "MD5");
            in.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
            return JSON.createObjectNode()
                    .put("size", Files.size(file))
                    .put("digest", HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw failed("getFileInfo", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5 and SHA-1", e);
        }
    }

    private JsonNode savedFiles(JsonNode args) throws NativeFailure {
        ObjectNode result = JSON.createObjectNode();
        ArrayNode list = result.putArray("fileList");
        Path store = folders.find(AppFolders.STORE).orElseThrow(() -> denied("open", AppFolders.STORE));
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.sorted().toList()) {
                list.addObject()
                        .put("filePath", AppFolders.STORE + file.getFileName())
                        .put("size", Files.size(file))
                        .put("createTime", Files.getLastModifiedTime(file).toMillis() / 1000);
            }
            return result;
        } catch (IOException e) {
            throw failed("open", e);
        }
    }

    private JsonNode unzip(JsonNode args) throws NativeFailure {
        Path from = existing(args, "zipFilePath", "unzip");
        Path to = writable(args, "targetPath", "unzip").normalize();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(from))) {
            Files.createDirectories(to);
            long left = USER_BYTES;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (!target.startsWith(to)) {
                    throw denied("unzip", entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                left -= bytes.length;
                if (left < 0) {
                    throw new NativeFailure("the maximum size of the file storage limit is exceeded", 1300202);
                }
                checkQuota(bytes.length);
                Files.write(target, bytes);
            }
            return nothing();
        } catch (IOException | IllegalArgumentException e) {
            throw new NativeFailure("unzip failed");
        }
    }
}
