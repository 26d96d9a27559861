package io.livetrace.gateway.label;

import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.vault.LabelPrints.Print;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The labels of one run, ready to be printed.
 *
 * @param product the product's name
 * @param publicUrl the gateway that the QR codes lead to
 * @param prints in the order of printing
 */
record LabelSheet(LotId lot, LocalText product, String publicUrl, List<Print> prints) {
    private static final String HEADER = "index,serial,innerCode,digitalLink\n";

    LabelSheet {
        prints = List.copyOf(prints);
    }

    /** One line per label; what stands in it needs no quotes. */
    String csv() {
        return IntStream.range(0, prints.size())
                .mapToObj(i -> line(i + 1, prints.get(i)))
                .collect(Collectors.joining("", HEADER, ""));
    }

    /** The label at a place, counted from 1. */
    UnitLabel at(long index) {
        if (index < 1 || index > prints.size()) {
            throw new Refusal(PrintCode.LABEL_NOT_FOUND, "/index: the run has labels 1 to " + prints.size());
        }
        return label(prints.get((int) index - 1));
    }

    /** The label with a serial number. */
    UnitLabel with(String serial) {
        return prints.stream()
                .filter(print -> print.serial().value().equals(serial))
                .findFirst()
                .map(this::label)
                .orElseThrow(() -> new Refusal(
                        PrintCode.LABEL_NOT_FOUND, "/serial: no label of this run has the serial number " + serial));
    }

    private UnitLabel label(Print print) {
        return new UnitLabel(product, link(print), publicUrl, print.inner());
    }

    private String line(int index, Print print) {
        return index + "," + print.serial() + "," + print.inner().printed() + ","
                + link(print).toUri(publicUrl) + "\n";
    }

    private DigitalLink link(Print print) {
        return DigitalLink.of(lot.gtin(), lot.lot(), print.serial().toSerialNumber());
    }
}
