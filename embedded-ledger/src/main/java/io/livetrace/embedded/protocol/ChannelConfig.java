package io.livetrace.embedded.protocol;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/**
 * Who the channel's organisations are, as block 0 says it, so that whoever has the blocks can check every signature in them. A
 * later change of organisations is a block of the same kind.
 *
 * @param channel the channel's name
 * @param roots each organisation's CA certificate in PEM, by MSP id
 */
public record ChannelConfig(String channel, SortedMap<String, ByteString> roots) {
    private static final String APPLICATION = "Application";
    private static final String MSP = "MSP";

    public ChannelConfig {
        roots = new TreeMap<>(roots);
    }

    public static boolean isConfig(ByteString envelope) throws InvalidProtocolBufferException {
        return header(payload(envelope)).getType() == HeaderType.CONFIG_VALUE;
    }

    public static ChannelConfig parse(ByteString envelope) throws InvalidProtocolBufferException {
        Payload payload = payload(envelope);
        ConfigGroup application = ConfigEnvelope.parseFrom(payload.getData())
                .getConfig()
                .getChannelGroup()
                .getGroupsOrThrow(APPLICATION);
        SortedMap<String, ByteString> roots = new TreeMap<>();
        for (Map.Entry<String, ConfigGroup> organisation :
                application.getGroupsMap().entrySet()) {
            MSPConfig config = MSPConfig.parseFrom(
                    organisation.getValue().getValuesOrThrow(MSP).getValue());
            roots.put(
                    organisation.getKey(),
                    FabricMSPConfig.parseFrom(config.getConfig()).getRootCerts(0));
        }
        return new ChannelConfig(header(payload).getChannelId(), roots);
    }

    public ByteString toEnvelope(Instant time) {
        ConfigGroup.Builder application = ConfigGroup.newBuilder();
        roots.forEach((mspId, root) -> application.putGroups(mspId, organisation(mspId, root)));
        Config config = Config.newBuilder()
                .setChannelGroup(ConfigGroup.newBuilder().putGroups(APPLICATION, application.build()))
                .build();
        ChannelHeader header = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_VALUE)
                .setChannelId(channel)
                .setTimestamp(Timestamps.of(time))
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header.toByteString()))
                .setData(ConfigEnvelope.newBuilder().setConfig(config).build().toByteString())
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build().toByteString();
    }

    private static ConfigGroup organisation(String mspId, ByteString root) {
        FabricMSPConfig msp =
                FabricMSPConfig.newBuilder().setName(mspId).addRootCerts(root).build();
        ByteString config =
                MSPConfig.newBuilder().setConfig(msp.toByteString()).build().toByteString();
        return ConfigGroup.newBuilder()
                .putValues(MSP, ConfigValue.newBuilder().setValue(config).build())
                .build();
    }

    private static Payload payload(ByteString envelope) throws InvalidProtocolBufferException {
        return Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
    }

    private static ChannelHeader header(Payload payload) throws InvalidProtocolBufferException {
        return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
    }
}
