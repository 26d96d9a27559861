package io.livetrace.gateway.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One thing known about a code that bears on its verdict. In JSON its {@code code} tells which members it has. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fact.CannotCheck.class, name = "CANNOT_CHECK"),
    @JsonSubTypes.Type(value = Fact.Unknown.class, name = "UNKNOWN"),
    @JsonSubTypes.Type(value = Fact.Recalled.class, name = "RECALLED"),
    @JsonSubTypes.Type(value = Fact.OnHold.class, name = "ON_HOLD"),
    @JsonSubTypes.Type(value = Fact.Expired.class, name = "EXPIRED"),
    @JsonSubTypes.Type(value = Fact.Returned.class, name = "RETURNED"),
    @JsonSubTypes.Type(value = Fact.Anomaly.class, name = "ANOMALY"),
    @JsonSubTypes.Type(value = Fact.OpenedBefore.class, name = "OPENED_BEFORE"),
    @JsonSubTypes.Type(value = Fact.OpenedByYou.class, name = "OPENED_BY_YOU"),
    @JsonSubTypes.Type(value = Fact.OpenedNow.class, name = "OPENED_NOW"),
    @JsonSubTypes.Type(value = Fact.Unused.class, name = "UNUSED"),
    @JsonSubTypes.Type(value = Fact.LotLevel.class, name = "LOT_LEVEL"),
    @JsonSubTypes.Type(value = Fact.ProductLevel.class, name = "PRODUCT_LEVEL"),
})
public sealed interface Fact {
    /** The verdict that this fact alone would give. */
    @JsonProperty
    VerdictCode code();

    /** What its sentence explains. */
    default Enum<?> explanation() {
        return code();
    }

    /** What there is to tell about it, in a fixed order, for a sentence to pick from. */
    default List<Object> details() {
        return List.of();
    }

    /**
     * The gateway is behind, or lacks the labels' leaves.
     *
     * @param dataAsOf up to when it does know
     */
    record CannotCheck(Instant dataAsOf) implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.CANNOT_CHECK;
        }

        @Override
        public List<Object> details() {
            return List.of(dataAsOf);
        }
    }

    /** Neither product nor lot nor serial number are on the ledger as the code names them. */
    record Unknown() implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.UNKNOWN;
        }
    }

    /** {@link Lookup#recall()} has the rest. */
    record Recalled(Text reason, Instant since) implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.RECALLED;
        }

        @Override
        public List<Object> details() {
            return List.of(reason, since);
        }
    }

    /** One open hold on the lot, its product or its style. */
    record OnHold(Organisation issuer, Text reason, Instant since) implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.ON_HOLD;
        }

        @Override
        public List<Object> details() {
            return List.of(issuer, reason, since);
        }
    }

    /**
     * Its shelf life is over.
     *
     * @param lastDay the last day of it
     */
    record Expired(LocalDate lastDay) implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.EXPIRED;
        }

        @Override
        public List<Object> details() {
            return List.of(lastDay);
        }
    }

    record Returned(LocalDate on) implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.RETURNED;
        }

        @Override
        public List<Object> details() {
            return List.of(on);
        }
    }

    /**
     * Something does not fit.
     *
     * @param count how many, in the sense of the reason
     */
    record Anomaly(Reason reason, int count) implements Fact {
        /** What does not fit; each has a sentence of its own. */
        public enum Reason {
            /** Three devices or more have used the inner code. */
            OPENED_BY_MANY_DEVICES,
            /** Records of the goods stand on the ledger without the seal of the company they speak for. */
            UNSEALED_RECORD
        }

        @Override
        public Enum<?> explanation() {
            return reason;
        }

        @Override
        public VerdictCode code() {
            return VerdictCode.ANOMALY;
        }

        @Override
        public List<Object> details() {
            return List.of(reason, count);
        }
    }

    /**
     * Opened by another device.
     *
     * @param atLeast how often, as far as this gateway has seen; other gateways may have seen more
     */
    record OpenedBefore(int atLeast, Instant first, Optional<Text> city) implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.OPENED_BEFORE;
        }

        @Override
        public List<Object> details() {
            return List.of(atLeast, first);
        }
    }

    record OpenedByYou(Instant at) implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.OPENED_BY_YOU;
        }

        @Override
        public List<Object> details() {
            return List.of(at);
        }
    }

    record OpenedNow(Instant at) implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.OPENED_NOW;
        }

        @Override
        public List<Object> details() {
            return List.of(at);
        }
    }

    record Unused() implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.UNUSED;
        }
    }

    record LotLevel() implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.LOT_LEVEL;
        }
    }

    record ProductLevel() implements Fact {
        @Override
        public VerdictCode code() {
            return VerdictCode.PRODUCT_LEVEL;
        }
    }
}
