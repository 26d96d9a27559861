/**
 * GS1 identification keys and how they are written: as plain digits, scanner element strings, Digital Link URIs and EPC URNs.
 */
@NullMarked
package io.livetrace.domain.gs1;

import org.jspecify.annotations.NullMarked;
