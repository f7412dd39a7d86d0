package dev.sampan.compiler.config;

import static dev.sampan.compiler.config.Shapes.AMOUNT;
import static dev.sampan.compiler.config.Shapes.ANYTHING;
import static dev.sampan.compiler.config.Shapes.FLAG;
import static dev.sampan.compiler.config.Shapes.NAMES;
import static dev.sampan.compiler.config.Shapes.PATH;
import static dev.sampan.compiler.config.Shapes.TEXT;
import static dev.sampan.compiler.config.Shapes.TEXTS;
import static dev.sampan.compiler.config.Shapes.fields;
import static dev.sampan.compiler.config.Shapes.flag;
import static dev.sampan.compiler.config.Shapes.listOf;
import static dev.sampan.compiler.config.Shapes.named;
import static dev.sampan.compiler.config.Shapes.oneOf;
import static dev.sampan.compiler.config.Shapes.open;

/// The smaller files (config.md sections 9, 10, 11).
final class OtherKeys {

    static final Shape.Fields THEME = fields(
            Key.of("light", NAMES, "Values in the light mode.").required(),
            Key.of("dark", NAMES, "Values in the dark mode.").required());

    static final Shape.Fields SITEMAP = fields(
            Key.of("desc", TEXT, "Remark."),
            Key.of(
                            "rules",
                            listOf(fields(
                                    Key.of("action", oneOf("allow", "disallow"), "Whether pages may be indexed.")
                                            .usually("allow"),
                                    Key.of("page", TEXT, "Path of a page, or *.")
                                            .required(),
                                    Key.of("params", TEXTS, "Names of query parameters."),
                                    Key.of(
                                                    "matching",
                                                    oneOf("exact", "inclusive", "exclusive", "partial"),
                                                    "How the parameters are compared.")
                                            .usually("inclusive"),
                                    Key.of("priority", AMOUNT, "The higher one wins."))),
                            "The first rule of the highest priority that matches wins.")
                    .required(),
            Key.of("$schema", TEXT, "Address of a JSON schema, for editors."));

    static final Shape.Fields PLUGIN = fields(
            Key.of("publicComponents", NAMES, "Name to path of the components that users see."),
            Key.of("pages", NAMES, "Name to path of the pages that users can open."),
            Key.of("main", PATH, "Script whose exports users get."),
            Key.of("workers", PATH, "Folder of the worker scripts."));

    static final Shape.Fields EXT = fields(
            flag("extEnable", false, "Whether the file has any effect."),
            Key.of("extAppid", TEXT, "appid of the mini-program that is made."),
            flag("directCommit", false, "Uploads go straight to the version under review."),
            Key.of("ext", named(ANYTHING), "What wx.getExtConfig gives."),
            Key.of("extPages", named(PageKeys.PAGE), "Page to the keys of its JSON file."),
            Key.of("window", PageKeys.WINDOW, "Overrides \"window\" of app.json."),
            Key.of("tabBar", AppKeys.TAB_BAR, "Overrides \"tabBar\" of app.json."),
            Key.of("networkTimeout", AppKeys.NETWORK_TIMEOUT, "Overrides \"networkTimeout\" of app.json."),
            Key.of("pages", TEXTS, "Pages that are kept."),
            Key.of("sitemapLocation", PATH, "File that says what may be indexed."));

    /// Written for npm; only what building npm reads.
    static final Shape.Fields PACKAGE = open(
            Key.of("dependencies", NAMES, "Packages that are built for the mini-program."),
            Key.of("main", TEXT, "Script of the package."),
            Key.of("miniprogram", TEXT, "Folder of the package's mini-program files."),
            Key.of("private", FLAG, "Keeps the package from being published."));

    private OtherKeys() {}
}
