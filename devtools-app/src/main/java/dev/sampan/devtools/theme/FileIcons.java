package dev.sampan.devtools.theme;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignX;

/// The icon of a file by its kind; colour comes from the style class `file-<kind>`.
public final class FileIcons {
    private FileIcons() {}

    public static FontIcon of(String fileName) {
        var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "wxml", "html", "xml" -> icon(MaterialDesignX.XML, "markup");
            case "wxss", "css", "less", "scss", "sass" -> icon(MaterialDesignL.LANGUAGE_CSS3, "style");
            case "js", "mjs", "cjs" -> icon(MaterialDesignL.LANGUAGE_JAVASCRIPT, "script");
            case "ts" -> icon(MaterialDesignL.LANGUAGE_TYPESCRIPT, "typescript");
            case "wxs" -> icon(MaterialDesignF.FUNCTION_VARIANT, "wxs");
            case "json" -> icon(MaterialDesignC.CODE_JSON, "json");
            case "md" -> icon(MaterialDesignL.LANGUAGE_MARKDOWN_OUTLINE, "text");
            case "png", "jpg", "jpeg", "gif", "svg", "webp", "ico" -> icon(MaterialDesignI.IMAGE_OUTLINE, "image");
            default -> icon(MaterialDesignF.FILE_OUTLINE, "text");
        };
    }

    public static FontIcon folder(boolean open) {
        return icon(open ? MaterialDesignF.FOLDER_OPEN_OUTLINE : MaterialDesignF.FOLDER_OUTLINE, "folder");
    }

    private static FontIcon icon(Ikon code, String kind) {
        var icon = new FontIcon(code);
        icon.getStyleClass().addAll("file-icon", "file-" + kind);
        return icon;
    }
}
