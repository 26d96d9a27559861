package io.livetrace.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.MspId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepresentedTest {
    private static final List<MspId> BRAND = held("BrandMSP");
    private static final List<MspId> ALL =
            held("PlatformMSP", "BrandMSP", "AnchorMSP", "LogisticsMSP", "InspectorMSP", "RivalMSP");

    @Test
    void a_gateway_works_for_the_organisation_whose_identity_it_holds() {
        assertThat(Represented.by(BRAND, false).organisations()).containsExactlyElementsOf(BRAND);
    }

    @Test
    void only_the_platforms_gateway_and_a_demonstration_are_the_platforms() {
        assertThat(Represented.by(held("PlatformMSP"), false).isPlatform()).isTrue();
        assertThat(Represented.by(ALL, true).isPlatform()).isTrue();
        assertThat(Represented.by(BRAND, false).isPlatform()).isFalse();
    }

    @Test
    void identities_of_several_organisations_are_for_demonstrations_only() {
        assertThatThrownBy(() -> Represented.by(ALL, false))
                .isInstanceOf(Represented.Unfit.class)
                .hasMessageContainingAll("PlatformMSP", "--connection", "--demo");
    }

    @Test
    void a_demonstration_needs_the_identities_of_all_its_companies() {
        assertThatThrownBy(() -> Represented.by(BRAND, true))
                .isInstanceOf(Represented.Unfit.class)
                .hasMessageContainingAll("only identities of [BrandMSP]", "--connection");
    }

    private static List<MspId> held(String... mspIds) {
        return Stream.of(mspIds).map(MspId::new).toList();
    }
}
