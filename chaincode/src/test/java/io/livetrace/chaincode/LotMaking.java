package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.MILL;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.lot.Commission;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A lot that a test describes and then makes: {@code aLot().of(dress).counting(100).madeFrom(cloth, metres).made()}. */
public final class LotMaking {
    private final Goods goods;
    private final Network network;
    private final String number;
    private final List<Commission.Input> inputs = new ArrayList<>();
    private Optional<Product> product = Optional.empty();
    private Optional<Location> place = Optional.empty();
    private Optional<PoolKind> kind = Optional.empty();
    private Optional<InstructionId> instruction = Optional.empty();
    private Optional<Integer> batch = Optional.empty();
    private Company maker = BRAND;
    private String count = "100";
    private LocalDate producedOn;

    LotMaking(Goods goods, Network network, String number) {
        this.goods = goods;
        this.network = network;
        this.number = number;
        this.producedOn = network.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public LotMaking of(Product what) {
        product = Optional.of(what);
        maker = what.brand().equals(MILL.gln()) ? MILL : BRAND;
        return this;
    }

    /** Who makes it, where that is not the product's brand. */
    public LotMaking madeBy(Company company) {
        maker = company;
        return this;
    }

    public LotMaking at(Location where) {
        place = Optional.of(where);
        return this;
    }

    /** How much of it, in the product's unit. */
    public LotMaking counting(long units) {
        count = Long.toString(units);
        return this;
    }

    public LotMaking producedOn(LocalDate date) {
        producedOn = date;
        return this;
    }

    /** What it is meant for. */
    public LotMaking meantFor(PoolKind what) {
        kind = Optional.of(what);
        return this;
    }

    public LotMaking answering(InstructionId id) {
        instruction = Optional.of(id);
        return this;
    }

    public LotMaking ofBatch(int n) {
        batch = Optional.of(n);
        return this;
    }

    /** Made of so much of that pool; all rows that came into it are folded. */
    public LotMaking madeFrom(PoolId pool, Quantity quantity) {
        inputs.add(new Commission.Input(pool, quantity, goods.rowsOf(pool)));
        return this;
    }

    /** The command, for tests that send it otherwise. */
    public Commission command() {
        Product what = product();
        return new Commission(
                what.gtin(),
                LotNumber.parse(number),
                Quantity.of(count, what.unit()),
                producedOn,
                Optional.empty(),
                Optional.empty(),
                place().gln(),
                kind,
                inputs,
                instruction,
                batch);
    }

    /** Commissions it. */
    public Lot made() {
        return network.as(maker).submit("lot:commission", command(), Lot.class);
    }

    /** Commissions it, and its brand reports that it conforms. */
    public Lot released() {
        Lot lot = made();
        goods.aReport(maker).on(lot).submitted();
        return lot;
    }

    /** The pool in which the new goods lie. */
    public static PoolId poolOf(Lot lot) {
        return new PoolId(lot.gtin(), lot.lot(), lot.madeAt(), lot.brand(), PoolKind.BRAND);
    }

    private Product product() {
        if (product.isEmpty()) {
            of(maker == MILL ? goods.aCloth() : goods.aDress());
        }
        return product.orElseThrow();
    }

    private Location place() {
        if (place.isEmpty()) {
            at(goods.aPlaceOf(maker));
        }
        return place.orElseThrow();
    }
}
