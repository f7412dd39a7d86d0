package dev.sampan.packaging.qr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/// Draws terminal output as a terminal would: cells of one size, the escape codes that we print, an optional gap
/// between
/// lines that shows the terminal's own background.
record TerminalScreen(int cellWidth, int cellHeight, int lineGapPx, Color background) {

    BufferedImage draw(String output) {
        List<String> lines = output.lines().toList();
        int columns = lines.stream()
                .mapToInt(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").length())
                .max()
                .orElse(1);
        int margin = 3 * cellHeight;
        BufferedImage image = new BufferedImage(
                columns * cellWidth + 2 * margin,
                lines.size() * (cellHeight + lineGapPx) + 2 * margin,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(background);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int row = 0; row < lines.size(); row++) {
            drawLine(pen, lines.get(row), margin, margin + row * (cellHeight + lineGapPx));
        }
        pen.dispose();
        return image;
    }

    /// The picture at half size, each pixel the average of four.
    static BufferedImage halved(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        pen.dispose();
        return half;
    }

    private void drawLine(Graphics2D pen, String line, int left, int top) {
        Color ink = Color.WHITE;
        Color paper = background;
        int x = left;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\u001b') {
                int end = line.indexOf('m', i);
                for (String code : line.substring(i + 2, end).split(";")) {
                    switch (code) {
                        case "0" -> {
                            ink = Color.WHITE;
                            paper = background;
                        }
                        case "30" -> ink = Color.BLACK;
                        case "40" -> paper = Color.BLACK;
                        case "107" -> paper = Color.WHITE;
                        default -> throw new IllegalArgumentException("escape code " + code);
                    }
                }
                i = end;
            } else {
                drawCell(pen, c, x, top, ink, paper);
                x += cellWidth;
            }
        }
    }

    private void drawCell(Graphics2D pen, char c, int x, int y, Color ink, Color paper) {
        int half = cellHeight / 2;
        pen.setColor(c == '█' || c == '▀' ? ink : paper);
        pen.fillRect(x, y, cellWidth, half);
        pen.setColor(c == '█' || c == '▄' ? ink : paper);
        pen.fillRect(x, y + half, cellWidth, cellHeight - half);
    }
}
