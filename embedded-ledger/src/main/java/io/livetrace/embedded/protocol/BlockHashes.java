package io.livetrace.embedded.protocol;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.crypto.Sha256;
import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** The hashes that make a chain of blocks, computed as Fabric does. */
public final class BlockHashes {
    private BlockHashes() {}

    /** The hash of a header: of its DER encoding (number, previous hash, data hash). */
    public static ByteString ofHeader(BlockHeader header) {
        ASN1EncodableVector fields = new ASN1EncodableVector(3);
        fields.add(new ASN1Integer(header.getNumber()));
        fields.add(new DEROctetString(header.getPreviousHash().toByteArray()));
        fields.add(new DEROctetString(header.getDataHash().toByteArray()));
        try {
            return Sha256.of(ByteString.copyFrom(new DERSequence(fields).getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException("a block header cannot be encoded", e);
        }
    }

    /** The hash of a block's envelopes. */
    public static ByteString ofData(List<ByteString> envelopes) {
        return Sha256.of(envelopes.toArray(ByteString[]::new));
    }
}
