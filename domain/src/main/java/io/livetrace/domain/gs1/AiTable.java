package io.livetrace.domain.gs1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The application identifiers that we read, as data: identifier, value, name (GS1 General Specifications, section 3).
 * An identifier that is not here is refused rather than guessed, because its length would be a guess as well.
 */
final class AiTable {
    private static final String ROWS = """
            00 | N18,csum | SSCC
            01 | N14,csum | GTIN
            02 | N14,csum | GTIN of contained items
            10 | X..20 | lot number
            11 | N6,yymmd0 | production date
            12 | N6,yymmd0 | due date
            13 | N6,yymmd0 | packaging date
            15 | N6,yymmd0 | best before date
            16 | N6,yymmd0 | sell by date
            17 | N6,yymmd0 | expiry date
            20 | N2 | product variant
            21 | X..20 | serial number
            22 | X..20 | consumer product variant
            235 | X..28 | third-party controlled serial number
            240 | X..30 | additional product identification
            241 | X..30 | customer part number
            242 | N..6 | made-to-order variation
            243 | X..20 | packaging component number
            250 | X..30 | secondary serial number
            251 | X..30 | reference to source entity
            253 | N13,csum [X..17] | GDTI
            254 | X..20 | GLN extension
            255 | N13,csum [N..12] | GCN
            30 | N..8 | count of variable measure items
            31[0-6][0-5] | N6 | net measure
            32[0-9][0-5] | N6 | net measure
            33[0-7][0-5] | N6 | logistic measure
            34[0-9][0-5] | N6 | logistic measure
            35[0-7][0-5] | N6 | measure
            36[0-9][0-5] | N6 | measure
            37 | N..8 | count of contained items
            390[0-9] | N..15 | amount payable
            391[0-9] | N3 N..15 | amount payable with currency
            392[0-9] | N..15 | price
            393[0-9] | N3 N..15 | price with currency
            394[0-3] | N4 | percentage discount
            395[0-5] | N6 | price per unit of measure
            400 | X..30 | customer's purchase order number
            401 | X..30 | GINC
            402 | N17,csum | GSIN
            403 | X..30 | routing code
            41[0-7] | N13,csum | GLN
            420 | X..20 | ship-to postal code
            421 | N3 X..9 | ship-to postal code with country
            422 | N3 | country of origin
            423 | N3 [N3] [N3] [N3] [N3] | countries of initial processing
            424 | N3 | country of processing
            425 | N3 [N3] [N3] [N3] [N3] | countries of disassembly
            426 | N3 | country of full process chain
            427 | X..3 | country subdivision of origin
            7001 | N13 | NATO stock number
            7002 | X..30 | meat cuts classification
            7003 | N6,yymmdd N2,hh N2,mi | expiry date and time
            7004 | N..4 | active potency
            7005 | X..12 | catch area
            7006 | N6,yymmdd | first freeze date
            7007 | N6,yymmdd [N6,yymmdd] | harvest date
            7008 | X..3 | species
            7009 | X..10 | fishing gear type
            7010 | X..2 | production method
            7020 | X..20 | refurbishment lot
            7021 | X..20 | functional status
            7022 | X..20 | revision status
            7023 | X..30 | GIAI of assembly
            703[0-9] | N3 X..27 | approval number of processor
            71[0-6] | X..20 | national healthcare reimbursement number
            723[0-9] | X2 X..28 | certification reference
            7240 | X..20 | protocol
            8001 | N14 | roll dimensions
            8002 | X..20 | cellular mobile telephone identifier
            8003 | N1,zero N13,csum [X..16] | GRAI
            8004 | X..30 | GIAI
            8005 | N6 | price per unit of measure
            8006 | N14,csum N2 N2 | ITIP
            8007 | X..34 | international bank account number
            8008 | N6,yymmdd N2,hh [N2,mi] [N2,ss] | production date and time
            8009 | X..50 | optically readable sensor indicator
            8010 | Y..30 | CPID
            8011 | N..12 | CPID serial number
            8012 | X..20 | software version
            8013 | X..25 | GMN
            8017 | N18,csum | GSRN of provider
            8018 | N18,csum | GSRN of recipient
            8019 | N..10 | service relation instance number
            8020 | X..25 | payment slip reference number
            8026 | N14,csum N2 N2 | ITIP of contained items
            8110 | X..70 | coupon
            8111 | N4 | loyalty points of a coupon
            8112 | X..70 | paperless coupon
            8200 | X..70 | extended packaging URL
            90 | X..30 | mutually agreed information
            9[1-9] | X..90 | company internal information
            """;

    private static final Pattern RANGE = Pattern.compile("\\[(\\d)-(\\d)]");

    /** Every application identifier by its digits. */
    static final Map<String, ApplicationIdentifier> BY_CODE = read();

    private AiTable() {}

    private static Map<String, ApplicationIdentifier> read() {
        Map<String, ApplicationIdentifier> all = new LinkedHashMap<>();
        for (String row : (Iterable<String>) ROWS.lines()::iterator) {
            String[] cells = row.split(" \\| ", -1);
            List<ValuePart> parts =
                    Stream.of(cells[1].split(" ", -1)).map(ValuePart::parse).toList();
            expand(cells[0]).forEach(code -> all.put(code, new ApplicationIdentifier(code, cells[2], parts)));
        }
        return all;
    }

    /** {@code 41[0-7]} stands for 410, 411, and so on to 417. */
    private static Stream<String> expand(String codes) {
        Matcher range = RANGE.matcher(codes);
        if (!range.find()) {
            return Stream.of(codes);
        }
        String before = codes.substring(0, range.start());
        String after = codes.substring(range.end());
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        return Stream.iterate(from, digit -> digit <= to, digit -> digit + 1)
                .flatMap(digit -> expand(before + digit + after));
    }
}
