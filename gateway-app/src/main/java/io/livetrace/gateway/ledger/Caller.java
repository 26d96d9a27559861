package io.livetrace.gateway.ledger;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.MspId;

/**
 * Who calls: the organisation whose identity signs, and the participant for whom it acts. The contracts are the authority
 * on what this caller may do; the gateway only says who it is.
 *
 * @param mspId the organisation
 * @param gln the participant
 * @param role the role the caller acts in, such as {@code BRAND}
 * @param subject the person or machine, as a pseudonym
 */
public record Caller(MspId mspId, Gln gln, String role, String subject) {}
