package io.livetrace.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.epcis.Capture;
import io.livetrace.domain.epcis.EpcisDocument;
import org.junit.jupiter.api.Test;

class SeasonTest {
    @Test
    void a_season_has_as_many_events_as_one_transaction_takes() {
        EpcisDocument document = EpcisDocument.of(new Season(3).document());

        assertThat(document.events()).hasSize(Season.EVENTS).hasSize(Capture.MOST_EVENTS);
        Capture.requireFitting(document);
    }

    @Test
    void ten_seasons_share_their_yarn() {
        assertThat(new Season(9).yarn()).isEqualTo(new Season(0).yarn());
        assertThat(new Season(10).yarn()).isNotEqualTo(new Season(0).yarn());
    }
}
