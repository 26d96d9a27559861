package io.livetrace.gateway.lookup;

import static io.livetrace.gateway.lookup.Companies.ANCHOR;
import static io.livetrace.gateway.lookup.Companies.BRAND;
import static io.livetrace.gateway.lookup.Companies.DAIRY;
import static io.livetrace.gateway.lookup.Companies.HANGZHOU;
import static io.livetrace.gateway.lookup.Companies.INSPECTOR;
import static io.livetrace.gateway.lookup.Companies.LOGISTICS;
import static io.livetrace.gateway.lookup.Companies.PLATFORM;
import static io.livetrace.gateway.lookup.Companies.SUZHOU;
import static io.livetrace.gateway.lookup.Companies.at;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.ReturnClass;
import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.kernel.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lookups of the goods in the stories, each with what is known about the code. */
public final class Goods {
    static final Text WHY_RECALLED =
            new Text("面料甲醛含量超过婴幼儿限值", "the cloth has more formaldehyde than is allowed for small children");

    private static final String HERE = "https://scan.livetrace.example";
    private static final Gtin DRESS = Gtin.parse("09521234000013");
    private static final Gtin YOGHURT = Gtin.parse("09521234000020");
    private static final LotNumber DRESS_LOT = LotNumber.parse("D2611-07");
    private static final LotNumber YOGHURT_LOT = LotNumber.parse("Y1115/2");
    private static final SerialNumber SERIAL = SerialNumber.parse("7K3QX9M2VB4T6HRW");

    private Goods() {}

    /** One linen dress, with everything that can be known of a garment. */
    public static Lookup dress(Fact... facts) {
        return new Lookup(
                Item.of(DigitalLink.of(DRESS, DRESS_LOT, SERIAL), HERE),
                Verdict.of(facts),
                Optional.of(dressProduct()),
                Optional.of(new Lot(
                        Optional.of(LocalDate.of(2026, 11, 8)),
                        Optional.empty(),
                        Optional.of(HANGZHOU),
                        Optional.empty())),
                List.of(wardrobeShow()),
                Reports.ofTheDress(isRecalled(facts)),
                Journeys.ofTheDress(),
                recallIfAny(facts),
                evidence(),
                links("/09521234000013/D2611-07/7K3QX9M2VB4T6HRW"));
    }

    /** One cup of yoghurt: chilled, short-lived, sold by a generated presenter. */
    public static Lookup yoghurt(Fact... facts) {
        return new Lookup(
                Item.of(DigitalLink.of(YOGHURT, YOGHURT_LOT, SERIAL), HERE),
                Verdict.of(facts),
                Optional.of(yoghurtProduct()),
                Optional.of(new Lot(
                        Optional.of(LocalDate.of(2026, 11, 15)),
                        Optional.of(LocalDate.of(2026, 12, 6)),
                        Optional.of(SUZHOU),
                        Optional.of(new Text("杯盖边缘的白色封条", "the white strip along the rim of the lid")))),
                List.of(nightShow(), breakfastShow()),
                Reports.ofTheYoghurt(),
                Journeys.ofTheYoghurt(),
                recallIfAny(facts),
                evidence(),
                links("/09521234000020/Y1115%2F2/7K3QX9M2VB4T6HRW"));
    }

    /** The dress's whole lot, by a code without a serial number. */
    public static Lookup lotOfDresses(Fact... facts) {
        Lookup unit = dress(facts);
        Item lot = Item.of(DigitalLink.of(DRESS, DRESS_LOT), HERE);
        return new Lookup(
                lot,
                unit.verdict(),
                unit.product(),
                unit.lot(),
                List.of(),
                unit.quality(),
                unit.journey(),
                unit.recall(),
                unit.evidence(),
                links("/09521234000013/D2611-07"));
    }

    /** The product alone, by a code that names no lot. */
    public static Lookup productAlone(Fact... facts) {
        Lookup bare = Lookup.bare(Item.of(DigitalLink.of(DRESS), HERE), Verdict.of(facts), evidence());
        return new Lookup(
                bare.item(),
                bare.verdict(),
                Optional.of(dressProduct()),
                bare.lot(),
                bare.sales(),
                bare.quality(),
                bare.journey(),
                bare.recall(),
                bare.evidence(),
                bare.links());
    }

    /** A code of which the gateway has nothing to show. */
    public static Lookup something(Fact... facts) {
        return somethingWithLot(DRESS_LOT.value(), facts);
    }

    /** The same, with a lot number of one's own choice. */
    public static Lookup somethingWithLot(String lot, Fact... facts) {
        Item item = Item.of(DigitalLink.of(DRESS, LotNumber.parse(lot), SERIAL), HERE);
        Evidence nothingRecorded =
                new Evidence(List.of(), Optional.empty(), evidence().asOf(), true);
        return Lookup.bare(item, Verdict.of(facts), nothingRecorded);
    }

    private static Product dressProduct() {
        return new Product(
                new Text("溪亭亚麻连衣裙", "Xiting linen dress"),
                BRAND,
                new Text("雾蓝 · M（165/88A）", "mist blue, M (165/88A)"),
                Category.GARMENT,
                ReturnClass.SEVEN_DAYS_IF_SEALED,
                true,
                Optional.empty(),
                picture("dress.svg"));
    }

    private static Product yoghurtProduct() {
        return new Product(
                new Text("牧川原味风味发酵乳", "Muchuan plain yoghurt"),
                DAIRY,
                new Text("150 克 · 杯装", "150 g cup"),
                Category.CHILLED_FOOD,
                ReturnClass.NONE,
                false,
                Optional.empty(),
                picture("yoghurt.svg"));
    }

    private static Sale wardrobeShow() {
        return eveningShow(
                new Text("暖阳秋日衣橱 · 第 18 场", "Nuanyang autumn wardrobe, no. 18"),
                verified(new Text("百分之百亚麻", "100 % linen")),
                said(new Text("机洗三十次不变形", "Keeps its shape for thirty washes"), Sale.Badge.BRAND_EVIDENCE),
                said(new Text("全网最低价", "The lowest price anywhere"), Sale.Badge.NO_EVIDENCE));
    }

    private static Sale breakfastShow() {
        return eveningShow(
                new Text("暖阳早餐桌", "Nuanyang breakfast table"),
                said(new Text("不加蔗糖", "No added sugar"), Sale.Badge.BRAND_EVIDENCE));
    }

    private static Sale eveningShow(Text title, Sale.Statement... statements) {
        return new Sale(
                "S-1118",
                title,
                ANCHOR,
                Optional.of(new Text("主播小禾", "Xiaohe")),
                false,
                at("2026-11-18T19:30"),
                Optional.of(at("2026-11-18T22:00")),
                Optional.of("400-000-9520"),
                List.of(statements));
    }

    private static Sale.Statement verified(Text text) {
        return new Sale.Statement(
                text, Sale.Badge.VERIFIED_BY, Optional.of(INSPECTOR), Optional.of(Digest.of(text.en())));
    }

    private static Sale.Statement said(Text text, Sale.Badge badge) {
        return new Sale.Statement(text, badge, Optional.empty(), Optional.empty());
    }

    private static Sale nightShow() {
        return new Sale(
                "S-1120",
                new Text("深夜冰箱", "Midnight fridge"),
                ANCHOR,
                Optional.empty(),
                true,
                at("2026-11-20T23:00"),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Optional<Recall> recallIfAny(Fact... facts) {
        return isRecalled(facts)
                ? Optional.of(new Recall(
                        "RC-2026-003",
                        PLATFORM,
                        WHY_RECALLED,
                        at("2026-11-21T16:30"),
                        Optional.of(new Text("青禾亚麻布，批号 C2610", "Qinghe linen cloth, lot C2610")),
                        List.of(),
                        Optional.of(LocalDate.of(2027, 1, 31))))
                : Optional.empty();
    }

    private static boolean isRecalled(Fact... facts) {
        return Stream.of(facts).anyMatch(fact -> fact.code() == VerdictCode.RECALLED);
    }

    private static Optional<Product.Picture> picture(String file) {
        return Optional.of(new Product.Picture(file, Digest.of(file)));
    }

    private static Evidence evidence() {
        return new Evidence(
                List.of(PLATFORM, BRAND, LOGISTICS),
                Optional.of(new Evidence.Position("xiting", 118, at("2026-11-21T16:30"))),
                new Evidence.Position("xiting", 124, at("2026-11-22T14:05")),
                true);
    }

    private static List<Link> links(String key) {
        return List.of(
                new Link(Link.Rel.LOOKUP, "/v1/lookups" + key, "application/json"),
                new Link(Link.Rel.LINKSET, "/01/09521234000013?linkType=linkset", "application/linkset+json"));
    }
}
