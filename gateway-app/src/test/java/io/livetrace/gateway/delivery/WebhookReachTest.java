package io.livetrace.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReachTest {
    private static final WebhookReach PUBLIC = new WebhookReach(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addresses_that_are_not_public_are_out_of_reach(String address) throws UnknownHostException {
        assertThat(PUBLIC.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "192.167.255.255", "2606:4700:4700::1111", "240e::1"})
    void public_addresses_are_within_reach(String address) throws UnknownHostException {
        assertThat(PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void an_address_of_ipv4_that_stays_mapped_is_out_of_reach() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = -1;
        mapped[12] = 1;

        assertThat(PUBLIC.allows(Inet6Address.getByAddress("mapped", mapped, 0)))
                .isFalse();
    }

    @Test
    void a_network_that_was_named_is_within_reach_and_no_other() throws UnknownHostException {
        WebhookReach reach = new WebhookReach(List.of("10.1.0.0/16", "fd00::/8"));

        assertThat(reach.allows(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(reach.allows(InetAddress.getByName("fd00::1"))).isTrue();
        assertThat(reach.allows(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(reach.isNamed(InetAddress.getByName("1.1.1.1"))).isFalse();
    }

    @Test
    void what_is_no_network_is_said_at_once() {
        assertThatThrownBy(() -> new WebhookReach(List.of("inside"))).isInstanceOf(RuntimeException.class);
    }
}
