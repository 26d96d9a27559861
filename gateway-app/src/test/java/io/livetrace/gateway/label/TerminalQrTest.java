package io.livetrace.gateway.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalQrTest {
    private static final String LINK = "http://127.0.0.1:8080/01/09521234000013/10/D2611-07/21/7K3QX9M2VB4T6HRW";
    private static final int DOTS = 4;

    @Test
    void what_a_dark_terminal_shows_reads_back() throws ReaderException {
        assertThat(QrReader.read(screen(TerminalQr.plain(LINK).lines().toList())))
                .isEqualTo(LINK);
    }

    @Test
    void it_fits_a_terminal_of_80_by_24_characters() {
        List<String> lines = TerminalQr.plain(LINK).lines().toList();

        assertThat(lines).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 80);
    }

    @Test
    void colours_are_set_and_reset_on_every_line() {
        assertThat(TerminalQr.coloured(LINK).lines())
                .allMatch(line -> line.startsWith("\u001b[97;40m") && line.endsWith("\u001b[0m"));
    }

    private static BufferedImage screen(List<String> lines) {
        BufferedImage screen = new BufferedImage(
                lines.get(0).length() * DOTS, lines.size() * 2 * DOTS, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D light = screen.createGraphics();
        light.setColor(Color.WHITE);
        for (int y = 0; y < lines.size(); y++) {
            for (int x = 0; x < lines.get(y).length(); x++) {
                char character = lines.get(y).charAt(x);
                if (character == '█' || character == '▀') {
                    light.fillRect(x * DOTS, y * 2 * DOTS, DOTS, DOTS);
                }
                if (character == '█' || character == '▄') {
                    light.fillRect(x * DOTS, (y * 2 + 1) * DOTS, DOTS, DOTS);
                }
            }
        }
        light.dispose();
        return screen;
    }
}
