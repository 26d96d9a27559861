package io.livetrace.gateway.delivery;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which network addresses webhooks may call: public ones, and the networks that whoever runs the gateway names. What is not public
 * is told by IANA's registries of special-purpose addresses.
 */
public final class WebhookReach {
    private static final List<IpSubnetFilterRule> INSIDE = rules(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");
    /** All that is public in IPv6; addresses that hold one of IPv4 lie outside. */
    private static final List<IpSubnetFilterRule> OUTSIDE = rules("0.0.0.0/0", "2000::/3");

    private final List<IpSubnetFilterRule> named;

    /** @param networks such as {@code 10.1.0.0/16}; anything else is an {@link IllegalArgumentException} */
    public WebhookReach(List<String> networks) {
        this.named = rules(networks.toArray(String[]::new));
    }

    boolean allows(InetAddress address) {
        return isNamed(address) || (isIn(OUTSIDE, address) && !isIn(INSIDE, address));
    }

    /** Whether the address lies in a network that was named; only there calls may go without TLS. */
    boolean isNamed(InetAddress address) {
        return isIn(named, address);
    }

    boolean namesAny() {
        return !named.isEmpty();
    }

    private static boolean isIn(List<IpSubnetFilterRule> networks, InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    private static List<IpSubnetFilterRule> rules(String... networks) {
        return Stream.of(networks)
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }
}
