package io.livetrace.cli.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import io.livetrace.cli.terminal.Failure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** A picture with a code in it: QR, DataMatrix, EAN/UPC, ITF or Code 128, as GS1 uses them. */
final class CodeImage {
    private static final Map<DecodeHintType, Object> HINTS = new EnumMap<>(Map.of(
            DecodeHintType.TRY_HARDER, true,
            DecodeHintType.ALSO_INVERTED, true,
            DecodeHintType.ASSUME_GS1, true,
            DecodeHintType.POSSIBLE_FORMATS,
                    List.of(
                            BarcodeFormat.QR_CODE,
                            BarcodeFormat.DATA_MATRIX,
                            BarcodeFormat.EAN_13,
                            BarcodeFormat.EAN_8,
                            BarcodeFormat.UPC_A,
                            BarcodeFormat.UPC_E,
                            BarcodeFormat.ITF,
                            BarcodeFormat.CODE_128)));

    /** Fine shadows want the first, small or low-contrast codes the second. */
    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    /** Symbology identifiers by which a scanner says that GS1 element strings follow (ISO/IEC 15424). */
    private static final Set<String> GS1_SYMBOLOGIES = Set.of("]Q3", "]d2", "]C1");

    private CodeImage() {}

    /** The code's text as a scanner would hand it over. */
    static String read(Path file) {
        BufferedImage image = load(file);
        return decode(image)
                .or(() -> decode(turned(image)))
                .orElseThrow(() -> new Failure("No code found in " + file
                        + ". Take the picture straight from above, sharp, with a white margin around the code."));
    }

    private static BufferedImage load(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new Failure(file + " is not a picture that can be read here; PNG and JPEG can.");
            }
            return image;
        } catch (IOException e) {
            throw new Failure("Cannot read the picture " + file + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> decode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        return BINARIZERS.stream()
                .flatMap(binarizer -> decode(binarizer.apply(source)).stream())
                .findFirst();
    }

    private static Optional<String> decode(Binarizer binarizer) {
        try {
            return Optional.of(text(new MultiFormatReader().decode(new BinaryBitmap(binarizer), HINTS)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static String text(Result result) {
        Object symbology = result.getResultMetadata() == null
                ? null
                : result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        String text = result.getText();
        boolean marked = text.startsWith("]") || symbology == null || !GS1_SYMBOLOGIES.contains(symbology.toString());
        return marked ? text : symbology + text;
    }

    /** A quarter turn: bar codes, unlike QR codes, are found upright only. */
    private static BufferedImage turned(BufferedImage image) {
        int side = image.getHeight();
        BufferedImage turned = new BufferedImage(side, image.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.setRGB(side - 1 - y, x, image.getRGB(x, y));
            }
        }
        return turned;
    }
}
