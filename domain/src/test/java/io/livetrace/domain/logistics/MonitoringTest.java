package io.livetrace.domain.logistics;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.LOCAL_CARRIER;
import static io.livetrace.domain.Outcomes.puts;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.catalog.Category;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.participant.Participant;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringTest {
    private static final Product CHILLED = Road.product(Road.LINEN, LINEN_MILL, Category.CHILLED_FOOD);
    private static final Product OTHERS_CHILLED =
            Road.product(Gtin.parse("09520002000019"), DRESS_BRAND, Category.CHILLED_FOOD);

    @Nested
    class Read {
        @Test
        void readings_within_the_limits_are_recorded_and_hold_nothing() {
            Road road = chilled();
            Outcome outcome = road.read(CARRIER, "0", "2.5", "4");

            assertThat(outcome.result()).isEqualTo(new Monitoring.ReadResult(3, 0, Optional.empty()));
            assertThat(puts(outcome, Reading.class)).hasSize(3).noneMatch(Reading::breach);
            assertThat(puts(outcome, EpcisEvent.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.how().reports()).hasSize(3));
            assertThat(road.custody().hold()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"4.01", "-0.01", "12", "-18.5"})
        void a_reading_outside_the_limits_holds_the_shipment_and_tells_the_brand_to_inspect(String celsius) {
            Road road = chilled();
            Outcome outcome = road.read(CARRIER, "3", celsius);

            assertThat(road.custody().hold().orElseThrow().brands()).containsExactly(LINEN_MILL.gln());
            assertThat(puts(outcome, Instruction.class)).singleElement().satisfies(instruction -> {
                assertThat(instruction.kind()).isEqualTo(InstructionKind.INSPECT);
                assertThat(instruction.to()).isEqualTo(LINEN_MILL.gln());
                assertThat(instruction.from()).isEqualTo(CARRIER.gln());
                assertThat(instruction.content().at("/goods/0/lot").asText()).isEqualTo("L1");
                assertThat(instruction.content().at("/reading/temperature").asText())
                        .isEqualTo(celsius);
            });
            assertThat(puts(outcome, EpcisEvent.class))
                    .extracting(event -> event.why().bizStep().orElseThrow())
                    .containsExactly("sensor_reporting", "holding");
        }

        @Test
        void nobody_is_told_twice() {
            Road road = chilled();
            road.read(CARRIER, "9");
            Outcome again = road.read(CARRIER, List.of(value(7, road.now(), "11")));

            assertThat(puts(again, Instruction.class)).isEmpty();
            assertThat(puts(again, Custody.class)).isEmpty();
            assertThat(puts(again, Reading.class)).hasSize(1);
        }

        @Test
        void every_brand_whose_goods_suffer_is_told() {
            Road road = chilled().carrying(CHILLED, OTHERS_CHILLED);
            Outcome outcome = road.read(CARRIER, "9");

            assertThat(puts(outcome, Instruction.class))
                    .extracting(Instruction::to)
                    .containsExactly(LINEN_MILL.gln(), DRESS_BRAND.gln());
        }

        @Test
        void goods_without_limits_suffer_from_nothing() {
            Road road = Road.fromMillToBrand().pickedUp();
            road.read(CARRIER, "50");

            assertThat(road.custody().hold()).isEmpty();
        }

        @Test
        void the_sender_the_receiver_and_the_holder_may_have_a_device_in_it() {
            for (Participant owner : List.of(LINEN_MILL, DRESS_BRAND, CARRIER)) {
                chilled().read(owner, "3");
            }
        }

        @Test
        void a_stranger_may_not() {
            for (Participant stranger : List.of(ANCHOR, LOCAL_CARRIER)) {
                assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> chilled().read(stranger, "9"));
            }
        }

        @Test
        void a_reading_is_written_once() {
            Road road = chilled();
            road.read(CARRIER, "3");

            assertRefused(LogisticsCode.READING_ALREADY_EXISTS, () -> road.read(CARRIER, "3"));
            road.read(DRESS_BRAND, "3");
        }

        @Test
        void a_late_reading_still_holds_and_one_too_old_or_from_the_future_is_refused() {
            Road road = chilled().after(Duration.ofDays(8));
            road.read(CARRIER, List.of(value(1, road.now().minus(Duration.ofDays(6)), "9")));

            assertThat(road.custody().hold()).isPresent();
            assertRefused(
                    LogisticsCode.OBSERVATION_TOO_OLD,
                    () -> road.read(CARRIER, List.of(value(2, road.now().minus(Duration.ofDays(8)), "9"))));
            assertRefused(
                    LogisticsCode.OBSERVATION_IN_FUTURE,
                    () -> road.read(CARRIER, List.of(value(3, road.now().plus(Duration.ofHours(1)), "9"))));
        }

        @Test
        void a_breach_found_after_delivery_is_told_as_well() {
            Road road = chilled().delivered();
            Outcome outcome = road.read(CARRIER, "9");

            assertThat(puts(outcome, Instruction.class)).hasSize(1);
        }

        @Test
        void no_readings_too_many_or_two_of_one_number_are_refused() {
            Road road = chilled();
            Monitoring.Value value = value(1, road.now(), "3");

            assertRefused(KernelCode.INVALID_VALUE, () -> road.read(CARRIER));
            assertRefused(KernelCode.INVALID_VALUE, () -> road.read(CARRIER, List.of(value, value)));
            assertRefused(KernelCode.INVALID_VALUE, () -> road.read(CARRIER, Collections.nCopies(101, value)));
            assertRefused(KernelCode.INVALID_VALUE, () -> road.read(CARRIER, List.of(value(-1, road.now(), "3"))));
        }

        @Test
        void a_temperature_is_a_plain_decimal_string() {
            assertThat(Json.write(Celsius.parse("-18.50"))).isEqualTo("\"-18.5\"");
            assertThat(Celsius.parse("0.0")).isEqualTo(Celsius.parse("0"));
            for (String text : List.of("", "1e2", "+3", "3.123", "cold", "1000")) {
                assertRefused(KernelCode.INVALID_VALUE, () -> Celsius.parse(text));
            }
        }
    }

    @Nested
    class LiftHold {
        @Test
        void the_brand_of_the_goods_lets_them_go_on() {
            Road road = chilled();
            road.read(CARRIER, "9");
            Outcome outcome = road.lift(LINEN_MILL);

            assertThat(road.custody().hold()).isEmpty();
            assertThat(puts(outcome, EpcisEvent.class))
                    .extracting(event -> event.why().bizStep().orElseThrow())
                    .containsExactly("inspecting");
            road.delivered();
        }

        @Test
        void where_two_brands_suffer_both_have_to() {
            Road road = chilled().carrying(CHILLED, OTHERS_CHILLED);
            road.read(CARRIER, "9");
            road.lift(DRESS_BRAND);

            assertThat(road.custody().hold().orElseThrow().brands()).containsExactly(LINEN_MILL.gln());
            road.lift(LINEN_MILL);
            assertThat(road.custody().hold()).isEmpty();
        }

        @Test
        void nobody_else_lifts_it() {
            Road road = chilled();
            road.read(CARRIER, "9");

            for (Participant other : List.of(CARRIER, DRESS_BRAND, ANCHOR)) {
                assertRefused(LogisticsCode.SHIPMENT_OF_OTHERS, () -> road.lift(other));
            }
        }

        @Test
        void there_must_be_a_hold() {
            assertRefused(LogisticsCode.SHIPMENT_NOT_ON_HOLD, () -> chilled().lift(LINEN_MILL));
        }

        @Test
        void there_must_be_a_reason() {
            assertRefused(
                    KernelCode.INVALID_VALUE,
                    () -> new Monitoring.LiftHold(Road.fromMillToBrand().id(), " "));
        }

        @Test
        void a_breach_after_that_holds_it_again() {
            Road road = chilled();
            road.read(CARRIER, "9");
            road.lift(LINEN_MILL);
            Outcome again = road.read(CARRIER, List.of(value(9, road.now(), "9")));

            assertThat(road.custody().hold()).isPresent();
            assertThat(puts(again, Instruction.class)).hasSize(1);
        }
    }

    private static Road chilled() {
        return Road.fromMillToBrand().carrying(CHILLED).pickedUp();
    }

    private static Monitoring.Value value(long seq, Instant at, String celsius) {
        return new Monitoring.Value(seq, at, Celsius.parse(celsius));
    }
}
