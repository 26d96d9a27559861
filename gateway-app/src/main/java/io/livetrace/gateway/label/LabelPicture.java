package io.livetrace.gateway.label;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A unit label as a black-and-white PNG, 76 mm wide when printed at 300 dots per inch. Above: the QR code, the product's
 * name and the GS1 keys in the form that people read (GS1 General Specifications, section 4.14). Below a dashed line: the inner
 * code, in the area that the seal strip will cover.
 *
 * <p>Words are drawn with the fonts of this machine, so equal labels have equal bytes on one machine, not everywhere. Where
 * no font has Chinese characters, the Chinese lines are left out rather than printed as boxes: install one on the
 * machine that prints, such as Debian's {@code fonts-noto-cjk}.
 */
public final class LabelPicture {
    private static final int WIDTH = 900;
    private static final int MARGIN = 24;
    private static final int QR_WIDTH = 400;
    private static final int STRIP_HEIGHT = 210;
    private static final int TEXT_LEFT = QR_WIDTH + MARGIN;
    private static final int TEXT_WIDTH = WIDTH - TEXT_LEFT - MARGIN;

    private final BufferedImage image =
            new BufferedImage(WIDTH, QR_WIDTH + MARGIN + STRIP_HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    private final Graphics2D pen = image.createGraphics();

    private LabelPicture() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
    }

    /** The label as a PNG file. */
    public static byte[] png(UnitLabel label) {
        LabelPicture picture = new LabelPicture();
        picture.drawCode(QrCode.forPrint(label.address()));
        picture.drawWords(label);
        picture.drawStrip(label.innerCode().printed());
        return picture.bytes();
    }

    private void drawCode(QrCode code) {
        int module = QR_WIDTH / code.size();
        int from = (QR_WIDTH - module * code.size()) / 2;
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    pen.fillRect(from + x * module, from + y * module, module, module);
                }
            }
        }
    }

    private void drawWords(UnitLabel label) {
        int baseline = MARGIN + 40;
        for (String name : List.of(label.product().zh(), label.product().en())) {
            baseline = drawWrapped(name, baseline);
        }
        baseline = Math.max(baseline + 24, QR_WIDTH / 2);
        pen.setFont(LabelFonts.MONO.deriveFont(27f));
        for (var element : label.link().elements().values().entrySet()) {
            pen.drawString("(" + element.getKey() + ") " + element.getValue(), TEXT_LEFT, baseline);
            baseline += 42;
        }
    }

    /** Draws a name in up to two lines, and says where the next one goes. */
    private int drawWrapped(String name, int baseline) {
        Optional<Font> font = LabelFonts.forText(name).map(found -> found.deriveFont(32f));
        font.ifPresent(pen::setFont);
        List<String> lines = font.isPresent() ? lines(name) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            pen.drawString(lines.get(i), TEXT_LEFT, baseline + i * 42);
        }
        return baseline + lines.size() * 42;
    }

    private List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < 2) {
            int end = fitting(rest);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How many characters fit a line, broken at a space where there is one. */
    private int fitting(String text) {
        int end = text.length();
        while (end > 1 && pen.getFontMetrics().stringWidth(text.substring(0, end)) > TEXT_WIDTH) {
            end--;
        }
        int space = text.lastIndexOf(' ', end);
        return end == text.length() || space <= 0 ? end : space;
    }

    private void drawStrip(String innerCode) {
        int top = QR_WIDTH + MARGIN;
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {18, 10}, 0));
        pen.drawRect(MARGIN, top, WIDTH - 2 * MARGIN, STRIP_HEIGHT - MARGIN);
        drawCentred("UNDER THE SEAL STRIP: INNER CODE", LabelFonts.SANS.deriveFont(24f), top + 42);
        String chinese = "封条之下：内码";
        LabelFonts.forText(chinese).ifPresent(font -> drawCentred(chinese, font.deriveFont(26f), top + 80));
        drawCentred(innerCode, LabelFonts.MONO.deriveFont(60f), top + 152);
    }

    private void drawCentred(String text, Font font, int baseline) {
        pen.setFont(font);
        pen.drawString(text, (WIDTH - pen.getFontMetrics().stringWidth(text)) / 2, baseline);
    }

    private byte[] bytes() {
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("every Java platform writes PNG");
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
