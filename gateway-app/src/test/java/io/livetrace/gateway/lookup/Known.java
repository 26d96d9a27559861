package io.livetrace.gateway.lookup;

import static io.livetrace.gateway.lookup.Companies.INSPECTOR;
import static io.livetrace.gateway.lookup.Companies.at;

import java.time.LocalDate;
import java.util.Optional;

/** What is known about a scanned code, in words. */
public final class Known {
    private Known() {}

    public static Fact neverOpened() {
        return new Fact.Unused();
    }

    public static Fact openedJustNow() {
        return new Fact.OpenedNow(at("2026-11-22T14:05"));
    }

    public static Fact openedByThisDevice() {
        return new Fact.OpenedByYou(at("2026-11-20T20:41"));
    }

    public static Fact openedByOthers(int times) {
        return new Fact.OpenedBefore(times, at("2026-11-18T09:12"), Optional.empty());
    }

    public static Fact openedByTooMany() {
        return new Fact.Anomaly(Fact.Anomaly.Reason.OPENED_BY_MANY_DEVICES, 4);
    }

    public static Fact recalled() {
        return new Fact.Recalled(Goods.WHY_RECALLED, at("2026-11-21T16:30"));
    }

    public static Fact onHold() {
        return new Fact.OnHold(
                INSPECTOR,
                new Text("冷链记录超限，等待复检", "cold chain out of range, waiting for a second test"),
                at("2026-11-19T08:00"));
    }

    public static Fact expired() {
        return new Fact.Expired(LocalDate.of(2026, 11, 20));
    }

    public static Fact returned() {
        return new Fact.Returned(LocalDate.of(2026, 11, 17));
    }

    public static Fact onlyTheLot() {
        return new Fact.LotLevel();
    }

    public static Fact onlyTheProduct() {
        return new Fact.ProductLevel();
    }

    public static Fact nothing() {
        return new Fact.Unknown();
    }

    public static Fact onlyThePast() {
        return new Fact.CannotCheck(at("2026-11-22T11:40"));
    }
}
