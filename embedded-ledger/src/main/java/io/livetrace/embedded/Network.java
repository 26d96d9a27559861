package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.endorsement.Peer;
import io.livetrace.embedded.identity.Organisations;
import io.livetrace.embedded.policy.EndorsementPolicy;
import io.livetrace.embedded.protocol.ChannelConfig;
import io.livetrace.embedded.simulation.HistoryReader;
import io.livetrace.embedded.simulation.PeerContext;
import io.livetrace.embedded.store.LedgerStore;
import io.livetrace.embedded.validation.BlockValidator;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hyperledger.fabric.shim.Chaincode;

/** Builds what the configuration describes: organisations, their peers with the chaincode each has installed, the validator. */
final class Network {
    private final LedgerConfig config;
    private final LedgerStore store;
    private final Organisations organisations;

    Network(LedgerConfig config, Path directory, LedgerStore store) {
        this.config = config;
        this.store = store;
        this.organisations = new Organisations(
                directory.resolve("identities"),
                config.organisations().stream().map(Organisation::mspId).toList());
    }

    Organisations organisations() {
        return organisations;
    }

    Map<String, Peer> peers() {
        Map<String, Peer> peers = new LinkedHashMap<>();
        for (Organisation organisation : config.organisations()) {
            if (organisation.runsPeer()) {
                peers.put(organisation.mspId(), peer(organisation.mspId()));
            }
        }
        if (peers.isEmpty()) {
            throw new IllegalArgumentException("at least one organisation must run a peer");
        }
        return peers;
    }

    BlockValidator validator() {
        Map<String, EndorsementPolicy> policies = config.chaincodes().stream()
                .collect(Collectors.toMap(ChaincodeDefinition::name, ChaincodeDefinition::policy));
        return new BlockValidator(
                config.channel(), policies, id -> store.transaction(id).isPresent());
    }

    ChannelConfig channelConfig() {
        SortedMap<String, ByteString> roots = new TreeMap<>();
        config.organisations().forEach(one -> roots.put(one.mspId(), organisations.rootCertificate(one.mspId())));
        return new ChannelConfig(config.channel(), roots);
    }

    private Peer peer(String mspId) {
        Map<String, Chaincode> installed = config.chaincodes().stream()
                .collect(Collectors.toMap(
                        ChaincodeDefinition::name, one -> one.codeOf(mspId).get()));
        PeerContext context = new PeerContext(mspId, organisations::contains, installed, new HistoryReader(store));
        return new Peer(organisations.peer(mspId), context);
    }
}
