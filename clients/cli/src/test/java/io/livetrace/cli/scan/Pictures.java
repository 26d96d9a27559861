package io.livetrace.cli.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of codes as people take them. */
final class Pictures {
    private Pictures() {}

    static BufferedImage qr(String text) {
        return of(text, BarcodeFormat.QR_CODE, 240, 240);
    }

    static BufferedImage of(String text, BarcodeFormat format, int width, int height) {
        try {
            Map<EncodeHintType, Object> hints = format == BarcodeFormat.DATA_MATRIX
                    ? Map.of(EncodeHintType.GS1_FORMAT, true, EncodeHintType.DATA_MATRIX_COMPACT, true)
                    : Map.of();
            return image(new MultiFormatWriter().encode(text, format, width, height, hints));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The picture lying in the middle of a larger one, turned. */
    static BufferedImage turned(BufferedImage code, double degrees, Color paper) {
        BufferedImage photo = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = photo.createGraphics();
        canvas.setColor(paper);
        canvas.fillRect(0, 0, 600, 600);
        canvas.rotate(Math.toRadians(degrees), 300, 300);
        canvas.drawImage(code, 300 - code.getWidth() / 2, 300 - code.getHeight() / 2, null);
        canvas.dispose();
        return photo;
    }

    static BufferedImage inverted(BufferedImage code) {
        BufferedImage negative = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                negative.setRGB(x, y, ~code.getRGB(x, y));
            }
        }
        return negative;
    }

    static Path saved(BufferedImage image, Path file) {
        try {
            String name = file.toString();
            ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(BitMatrix code) {
        int scale = Math.max(1, 160 / code.getHeight());
        int margin = 20;
        BufferedImage image = new BufferedImage(
                code.getWidth() * scale + 2 * margin,
                code.getHeight() * scale + 2 * margin,
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(
                        x, y, isBlack(code, (x - margin) / scale, (y - margin) / scale, x, y, margin) ? 0 : 0xffffff);
            }
        }
        return image;
    }

    private static boolean isBlack(BitMatrix code, int column, int row, int x, int y, int margin) {
        return x >= margin
                && y >= margin
                && column < code.getWidth()
                && row < code.getHeight()
                && code.get(column, row);
    }
}
