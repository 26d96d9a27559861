package io.livetrace.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import io.livetrace.cli.terminal.Failure;
import io.livetrace.domain.gs1.ScannedCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeImageTest {
    private static final String LINK = "https://example.org/01/09521234543213/10/L1/21/S1";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, 45, 90, 180, 263})
    void a_qr_code_is_read_however_the_picture_is_turned(double degrees) {
        assertThat(read(Pictures.turned(Pictures.qr(LINK), degrees, Color.WHITE), "png"))
                .isEqualTo(LINK);
    }

    @Test
    void a_qr_code_is_read_from_a_jpeg_and_on_dull_paper() {
        assertThat(read(Pictures.turned(Pictures.qr(LINK), 3, Color.LIGHT_GRAY), "jpg"))
                .isEqualTo(LINK);
    }

    @Test
    void a_white_on_black_qr_code_is_read() {
        assertThat(read(Pictures.inverted(Pictures.qr(LINK)), "png")).isEqualTo(LINK);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 90, 270})
    void an_ean_13_is_read_lying_or_standing(double degrees) {
        BufferedImage ean = Pictures.of("9521234543213", BarcodeFormat.EAN_13, 300, 100);

        assertThat(read(Pictures.turned(ean, degrees, Color.WHITE), "png")).isEqualTo("9521234543213");
    }

    @Test
    void a_gs1_datamatrix_says_that_it_holds_an_element_string() {
        BufferedImage matrix = Pictures.of("\u001d010952123454321310L1\u001d21S1", BarcodeFormat.DATA_MATRIX, 40, 40);

        String code = read(matrix, "png");

        assertThat(code).startsWith("]d2");
        assertThat(ScannedCode.parse(code).lot()).hasToString("Optional[L1]");
        assertThat(ScannedCode.parse(code).serial()).hasToString("Optional[S1]");
    }

    @Test
    void a_gs1_128_of_a_parcel_is_read_as_an_sscc() {
        BufferedImage bars = Pictures.of("\u00f100106141412345678908", BarcodeFormat.CODE_128, 400, 100);

        assertThat(ScannedCode.parse(read(bars, "png")).sscc()).hasToString("Optional[106141412345678908]");
    }

    @Test
    void a_picture_without_a_code_is_refused_with_advice() {
        BufferedImage empty = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);

        assertThatThrownBy(() -> read(empty, "png"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("No code found")
                .hasMessageContaining("white margin");
    }

    @Test
    void a_file_that_is_no_picture_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("label.png"), "not a picture");

        assertThatThrownBy(() -> CodeImage.read(file)).hasMessageContaining("is not a picture");
    }

    private String read(BufferedImage image, String format) {
        return CodeImage.read(Pictures.saved(image, folder.resolve("label." + format)));
    }
}
