package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;
import java.util.HexFormat;

/**
 * A key of the state and the space it stands in: a chaincode's public state, the hashes of one of its private collections, or
 * that collection's own content. Keys are ordered by their UTF-8 bytes, as Fabric's are.
 *
 * @param space which of them
 * @param key the key's bytes, in a space of hashes the key's SHA-256
 */
public record StateKey(String space, ByteString key) implements Comparable<StateKey> {
    public static StateKey open(String chaincode, String key) {
        return new StateKey(chaincode, ByteString.copyFromUtf8(key));
    }

    public static StateKey hashed(String chaincode, String collection, ByteString keyHash) {
        return new StateKey(chaincode + "$$h" + collection, keyHash);
    }

    public static StateKey secret(String chaincode, String collection, String key) {
        return new StateKey(chaincode + "$$p" + collection, ByteString.copyFromUtf8(key));
    }

    @Override
    public int compareTo(StateKey other) {
        int bySpace = space.compareTo(other.space);
        return bySpace != 0
                ? bySpace
                : ByteString.unsignedLexicographicalComparator().compare(key, other.key);
    }

    @Override
    public String toString() {
        String text = space.contains("$$h") ? HexFormat.of().formatHex(key.toByteArray()) : key.toStringUtf8();
        return space + "/" + text.replace('\0', '|');
    }
}
