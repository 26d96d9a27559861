package io.livetrace.domain.instruction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordKey;
import java.time.Instant;

/**
 * What a contract wants done, before it is issued.
 *
 * @param from on whose behalf
 * @param to who is to do it
 * @param due until when
 * @param content what exactly, in members that the kind's issuer and addressee agree on; {@code gtin}, {@code lot} and
 *     {@code quantity} are spelt so wherever they occur
 * @param cause the record that made it necessary
 */
public record Task(InstructionKind kind, Gln from, Gln to, Instant due, ObjectNode content, RecordKey<?> cause) {}
