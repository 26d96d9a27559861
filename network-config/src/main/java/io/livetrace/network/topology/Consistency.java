package io.livetrace.network.topology;

import io.livetrace.network.topology.Topology.Channel;
import io.livetrace.network.topology.Topology.OrdererGroup;
import io.livetrace.network.topology.Topology.Ordering;
import io.livetrace.network.topology.Topology.Organisation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold between the parts of a topology. */
final class Consistency {
    private static final int LAST_PORT = 65_535;
    private static final int FIRST_OPEN_PORT = 1_024;
    /** Fewer cannot outvote one that lies. */
    private static final int FEWEST_WITH_A_TRAITOR = 4;

    private Consistency() {}

    /** A company's name becomes an MSP id, a DNS label and a directory. */
    static void checkCompany(String name) {
        Wrong.unless(
                name.matches("[A-Z][A-Za-z0-9]*"),
                "a company's name must be a capital followed by letters and digits, such as Brand, but is " + name);
    }

    static void checkCompanies(List<OrdererGroup> orderers, List<Organisation> organisations) {
        Wrong.unless(!orderers.isEmpty(), "orderers must name at least one company that orders");
        Wrong.unless(
                !organisations.isEmpty() && organisations.get(0).hasPeer(),
                "organisations must begin with the platform, which runs a peer");
        Set<String> seen = new HashSet<>();
        Stream.concat(
                        orderers.stream().map(OrdererGroup::organisation),
                        organisations.stream().map(Organisation::name))
                .forEach(name -> Wrong.unless(
                        seen.add(name.toLowerCase(Locale.ROOT)), "organisations: two companies are called " + name));
    }

    static void checkChannels(List<Channel> channels, List<Organisation> organisations) {
        Wrong.unless(!channels.isEmpty(), "channels must name at least one channel");
        Set<String> seen = new HashSet<>();
        for (Channel channel : channels) {
            Wrong.unless(seen.add(channel.name()), "channels: two are called " + channel.name());
            check(channel, organisations);
        }
    }

    private static void check(Channel channel, List<Organisation> organisations) {
        String where = "channels." + channel.name();
        for (String member : channel.members()) {
            Wrong.unless(
                    organisations.stream().anyMatch(o -> o.name().equals(member)),
                    where + " names " + member + ", which is no organisation here");
        }
        String platform = organisations.get(0).name();
        Wrong.unless(channel.members().contains(platform), where + " must have the platform, " + platform);
        Wrong.unless(
                organisations.stream()
                                .filter(Organisation::hasPeer)
                                .filter(o -> channel.members().contains(o.name()))
                                .count()
                        >= 2,
                where + " must have another member with a peer: transactions take the platform and one other");
    }

    static void checkOrdering(Ordering ordering, int nodes) {
        Wrong.unless(
                ordering.type() != Ordering.Type.BFT || nodes >= FEWEST_WITH_A_TRAITOR,
                "orderers must be four nodes or more to tolerate a traitor (BFT), but are " + nodes);
    }

    static void checkPorts(int first, int nodes) {
        int last = first + nodes * Node.PORTS - 1;
        Wrong.unless(
                first >= FIRST_OPEN_PORT && last <= LAST_PORT,
                "firstPort must leave " + nodes + " nodes room between " + FIRST_OPEN_PORT + " and " + LAST_PORT
                        + ", but is " + first);
    }
}
