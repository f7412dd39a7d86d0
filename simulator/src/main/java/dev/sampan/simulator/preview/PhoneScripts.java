package dev.sampan.simulator.preview;

import dev.sampan.simulator.base.BaseLibrary;

/// The fixed texts of a preview: the page, its notices, and the two linked scripts with their start line.
final class PhoneScripts {
    static final String PAGE = """
            <!doctype html>
            <html>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no, viewport-fit=cover">
            <title>Sampan preview</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/__sampan__/expired.css">
            </head>
            <body><script src="/__sampan__/phone.js"></script></body>
            </html>
            """;

    static final String ENTERING = notice("Opening …", "<script src=\"/__sampan__/enter.js\"></script>");
    static final String EXPIRED = notice("This code has expired or was used already. Scan the new one in Sampan.", "");
    static final String FULL = notice("Eight phones are connected already. Disconnect one in Sampan first.", "");

    /// Takes the one-time code out of the address bar. A redirect could lose a strict cookie (spec/preview.md 3).
    static final String ENTER = "location.replace('/');\n";

    static final String NOTICE_CSS = """
            html, body { margin: 0; height: 100%; background: #ededed; overscroll-behavior: none; }
            #sampan-notice { position: fixed; inset: 0; z-index: 100000; display: flex; flex-direction: column; align-items: center;
              justify-content: center; padding: 32px; box-sizing: border-box; background: #ffffff; color: #1d2129; text-align: center;
              font: 17px/1.5 -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
            #sampan-notice p { margin: 0 0 16px; max-width: 20em; }
            #sampan-notice strong { font-size: 44px; letter-spacing: 12px; margin-right: -12px; font-variant-numeric: tabular-nums; }
            .sampan-offline::after { content: "Not connected to Sampan"; position: fixed; top: 0; left: 0; right: 0; z-index: 100001;
              padding: 4px; background: #b45309; color: #ffffff; font: 12px/1.4 sans-serif; text-align: center; }
            @media (prefers-color-scheme: dark) { #sampan-notice { background: #191919; color: #e6e6e6; } }
            """;

    private final BaseLibrary library;

    PhoneScripts(BaseLibrary library) {
        this.library = library;
    }

    String page() {
        return library.phonePage().code() + "\n__sampanStartPage();\n";
    }

    String worker() {
        return library.phoneWorker().code() + "\n__sampanStartWorker(self);\n";
    }

    /// A file of the base library.
    String text(String path) {
        return library.text(path);
    }

    private static String notice(String text, String tail) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>Sampan preview</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/__sampan__/expired.css\"></head>"
                + "<body><div id=\"sampan-notice\"><p>" + text + "</p></div>" + tail + "</body></html>";
    }
}
