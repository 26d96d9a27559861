package io.livetrace.gateway.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.label.InnerCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelPictureTest {
    private static final String HERE = "https://scan.livetrace.example";
    private static final Gtin GTIN = Gtin.parse("09521234000013");
    private static final SerialNumber SERIAL = SerialNumber.parse("7K3QX9M2VB4T6HRW");

    @ParameterizedTest
    @ValueSource(strings = {"D2611-07", "Y1115/2", "<L&\"1\">", "ABCDEFGHIJKLMNOPQRST"})
    void the_code_on_a_label_reads_back_as_the_same_digital_link(String lot) throws IOException, ReaderException {
        UnitLabel label = dressOf(lot);

        String read = QrReader.read(picture(LabelPicture.png(label)));

        assertThat(read).isEqualTo(label.address());
        assertThat(DigitalLink.parse(read)).isEqualTo(label.link());
    }

    @Test
    void the_code_can_still_be_read_when_a_stain_covers_part_of_it() throws IOException, ReaderException {
        UnitLabel label = dressOf("D2611-07");
        BufferedImage stained = picture(LabelPicture.png(label));
        Graphics2D stain = stained.createGraphics();
        stain.setColor(Color.WHITE);
        stain.fillOval(180, 180, 70, 70);
        stain.dispose();

        assertThat(QrReader.read(stained)).isEqualTo(label.address());
    }

    @Test
    void equal_labels_have_equal_bytes() {
        assertThat(LabelPicture.png(dressOf("D2611-07"))).isEqualTo(LabelPicture.png(dressOf("D2611-07")));
    }

    @Test
    void a_name_that_no_font_can_print_is_left_out_instead_of_printed_as_boxes() {
        UnitLabel unprintable = label(new LocalText("\uE000\uE001", "Xiting linen dress"), "D2611-07");
        UnitLabel nameless = label(new LocalText("\uE002", "Xiting linen dress"), "D2611-07");

        assertThat(LabelPicture.png(unprintable)).isEqualTo(LabelPicture.png(nameless));
    }

    @Test
    void the_inner_code_stands_in_the_area_under_the_strip_and_nowhere_else() throws IOException {
        BufferedImage one = picture(LabelPicture.png(with("7K2M-9QWX-0ABC")));
        BufferedImage other = picture(LabelPicture.png(with("0000-0000-0000")));

        int firstDifference = 0;
        while (sameRow(one, other, firstDifference)) {
            firstDifference++;
        }
        assertThat(firstDifference).isGreaterThan(one.getHeight() - 210);
    }

    private static boolean sameRow(BufferedImage one, BufferedImage other, int y) {
        for (int x = 0; x < one.getWidth(); x++) {
            if (one.getRGB(x, y) != other.getRGB(x, y)) {
                return false;
            }
        }
        return true;
    }

    private static UnitLabel with(String innerCode) {
        UnitLabel dress = dressOf("D2611-07");
        return new UnitLabel(dress.product(), dress.link(), dress.publicUrl(), InnerCode.parse(innerCode));
    }

    private static UnitLabel dressOf(String lot) {
        return label(new LocalText("溪亭亚麻连衣裙 雾蓝 M", "Xiting linen dress, mist blue, M"), lot);
    }

    private static UnitLabel label(LocalText product, String lot) {
        return new UnitLabel(
                product, DigitalLink.of(GTIN, LotNumber.parse(lot), SERIAL), HERE, InnerCode.parse("7K2M-9QWX-0ABC"));
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/gallery")).resolve("label.png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
