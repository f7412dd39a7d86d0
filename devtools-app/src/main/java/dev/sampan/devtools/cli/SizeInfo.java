package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sampan.packaging.size.SizeReport;

/// The `--info-output` file: the shape of the platform's tool (KB as floats) plus `bytes` (cli.md B6).
final class SizeInfo {
    private SizeInfo() {}

    static ObjectNode of(SizeReport report) {
        ObjectNode info = Output.JSON.createObjectNode();
        ObjectNode size = info.putObject("size");
        size.put("total", kilobytes(report.total().bytes()))
                .put("bytes", report.total().bytes());
        ArrayNode packages = size.putArray("packages");
        for (SizeReport.PackageRow row : report.packages()) {
            packages.addObject()
                    .put("name", row.part().name())
                    .put("size", kilobytes(row.size().bytes()))
                    .put("bytes", row.size().bytes());
        }
        return info;
    }

    private static double kilobytes(long bytes) {
        return Math.round(bytes * 100 / 1024.0) / 100.0;
    }
}
