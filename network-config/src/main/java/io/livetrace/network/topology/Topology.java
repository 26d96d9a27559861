package io.livetrace.network.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network as its file describes it.
 *
 * @param name its name, which is also that of its directory
 * @param domain the DNS domain that certificates are made for
 * @param firstPort nodes take {@link Node#PORTS} ports each from here on
 * @param ordering how blocks are made
 * @param orderers the companies that order, with their number of nodes
 * @param organisations the companies that trade, the platform first
 * @param channels the trading circles
 */
public record Topology(
        String name,
        String domain,
        int firstPort,
        Ordering ordering,
        List<OrdererGroup> orderers,
        List<Organisation> organisations,
        List<Channel> channels) {
    public Topology {
        orderers = List.copyOf(orderers);
        organisations = List.copyOf(organisations);
        channels = List.copyOf(channels);
        Wrong.unless(name.matches("[a-z][a-z0-9-]*"), "name must be lower-case letters, digits and -, but is " + name);
        Consistency.checkCompanies(orderers, organisations);
        Consistency.checkChannels(channels, organisations);
        Consistency.checkOrdering(ordering, nodes(orderers));
        Consistency.checkPorts(firstPort, nodes(orderers) + peers(organisations));
    }

    /** The company that every channel trusts with admission; its peer endorses every transaction. */
    public Organisation platform() {
        return organisations.get(0);
    }

    /** The channel of that name. */
    public Channel channel(String channel) {
        return channels.stream()
                .filter(c -> c.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new Wrong("there is no channel " + channel + " in " + name));
    }

    /** The same with one more company, which runs a peer and is a member of that channel. */
    public Topology with(String company, String channel) {
        Channel joined = channel(channel);
        List<Organisation> companies = new ArrayList<>(organisations);
        companies.add(new Organisation(company, 1));
        List<Channel> circles = channels.stream()
                .map(c -> c.equals(joined) ? c.with(company) : c)
                .toList();
        return new Topology(name, domain, firstPort, ordering, orderers, companies, circles);
    }

    /** Every node that orders, in order. */
    public List<Node> orderingNodes() {
        List<Node> nodes = new ArrayList<>();
        for (OrdererGroup group : orderers) {
            for (int i = 0; i < group.nodes(); i++) {
                nodes.add(new Node("orderer" + i, group.company(domain), port(nodes.size())));
            }
        }
        return nodes;
    }

    /** Every peer, in order. */
    public List<Node> peers() {
        int before = nodes(orderers);
        List<Node> peers = new ArrayList<>();
        for (Organisation organisation : organisations) {
            for (int i = 0; i < organisation.peers(); i++) {
                peers.add(new Node("peer" + i, organisation.company(domain), port(before + peers.size())));
            }
        }
        return peers;
    }

    /** The peers of a channel's members. */
    public List<Node> peers(Channel channel) {
        return peers().stream()
                .filter(peer -> channel.members().contains(peer.company().name()))
                .toList();
    }

    /** The first peer of each member that has one. */
    public List<Node> leadingPeers(Channel channel) {
        return peers(channel).stream()
                .filter(peer -> peer.host().startsWith("peer0."))
                .toList();
    }

    /** All nodes: orderers, then peers. */
    public Stream<Node> nodes() {
        return Stream.concat(orderingNodes().stream(), peers().stream());
    }

    /** The members of a channel, in the order of the topology. */
    public List<Organisation> members(Channel channel) {
        return organisations.stream()
                .filter(o -> channel.members().contains(o.name()))
                .toList();
    }

    private int port(int node) {
        return firstPort + node * Node.PORTS;
    }

    private static int nodes(List<OrdererGroup> orderers) {
        return orderers.stream().mapToInt(OrdererGroup::nodes).sum();
    }

    private static int peers(List<Organisation> organisations) {
        return organisations.stream().mapToInt(Organisation::peers).sum();
    }

    /**
     * A company that orders.
     *
     * @param organisation its name
     * @param nodes how many orderers it runs
     */
    public record OrdererGroup(String organisation, int nodes) {
        public OrdererGroup {
            Consistency.checkCompany(organisation);
            Wrong.unless(nodes >= 1, "nodes must be 1 or more, but is " + nodes);
        }

        public Company company(String domain) {
            return new Company(organisation, domain, true);
        }
    }

    /**
     * A company that trades.
     *
     * @param name its name, such as {@code Brand}
     * @param peers how many peers it runs; 0 has identities only
     */
    public record Organisation(String name, int peers) {
        public Organisation {
            Consistency.checkCompany(name);
            Wrong.unless(peers >= 0, "peers must be 0 or more, but is " + peers);
        }

        public boolean hasPeer() {
            return peers > 0;
        }

        public Company company(String domain) {
            return new Company(name, domain, false);
        }
    }

    /**
     * A trading circle. All its members' peers hold all its public state.
     *
     * @param name its name on the network
     * @param members the organisations' names, the platform among them
     */
    public record Channel(String name, List<String> members) {
        public Channel {
            members = List.copyOf(members);
            Wrong.unless(
                    name.matches("[a-z][a-z0-9-]*"), "name must be lower-case letters, digits and -, but is " + name);
        }

        Channel with(String member) {
            List<String> more = new ArrayList<>(members);
            more.add(member);
            return new Channel(name, more);
        }
    }

    /**
     * How blocks are made.
     *
     * @param type who agrees
     * @param batchTimeoutMillis how long the first transaction of a block waits for others, in milliseconds
     * @param mostTransactions the most transactions of a block
     */
    public record Ordering(Type type, int batchTimeoutMillis, int mostTransactions) {
        public Ordering {
            Wrong.unless(batchTimeoutMillis >= 1, "batchTimeoutMillis must be 1 or more, but is " + batchTimeoutMillis);
            Wrong.unless(mostTransactions >= 1, "mostTransactions must be 1 or more, but is " + mostTransactions);
        }

        /** RAFT tolerates crashes, BFT also traitors. */
        public enum Type {
            RAFT,
            BFT
        }
    }
}
