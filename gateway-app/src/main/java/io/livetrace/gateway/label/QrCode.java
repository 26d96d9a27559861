package io.livetrace.gateway.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as a square of modules, with the quiet zone of four that the standard wants. */
final class QrCode {
    private static final int QUIET_ZONE = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** For print: a quarter of it may be lost to dirt and creases (level Q). */
    static QrCode forPrint(String text) {
        return of(text, ErrorCorrectionLevel.Q);
    }

    /** For a screen: as small as it gets (level L). */
    static QrCode forScreen(String text) {
        return of(text, ErrorCorrectionLevel.L);
    }

    /** Modules along a side, quiet zone included. */
    int size() {
        return modules.getWidth();
    }

    /** Whether a module is dark; everything outside is light. */
    boolean isDark(int x, int y) {
        return x < size() && y < size() && modules.get(x, y);
    }

    private static QrCode of(String text, ErrorCorrectionLevel level) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, QUIET_ZONE);
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }
}
