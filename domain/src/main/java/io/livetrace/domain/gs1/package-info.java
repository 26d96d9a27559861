/**
 * GS1 identification keys and the ways in which they are written.
 *
 * <p><b>Keys</b> are values that prove themselves: whoever holds a {@link io.livetrace.domain.gs1.Gtin} holds 14 digits
 * with the right check digit. The same goes for {@link io.livetrace.domain.gs1.Gln}, {@link
 * io.livetrace.domain.gs1.Sscc}, {@link io.livetrace.domain.gs1.LotNumber}, {@link
 * io.livetrace.domain.gs1.SerialNumber} and {@link io.livetrace.domain.gs1.CompanyPrefix}, which tells whose keys they
 * are. All are plain strings in JSON and in ledger keys.
 *
 * <p><b>Writings</b> of the same {@link io.livetrace.domain.gs1.Elements} are, all read by
 * {@link io.livetrace.domain.gs1.ScannedCode#parse}:
 *
 * <pre>
 * DigitalLink    https://example.com/01/09521234543213/10/L1?17=261231    web address, QR codes
 * ElementString  ]C101095212345432131726123110L1 or (01)…(17)…(10)L1      bar codes, and the text below them
 * PlainKey       9521234543213                                            retail bar codes, people
 * EpcUrn         urn:epc:class:lgtin:9521234.054321.L1                    RFID, EPCIS 1.x
 * </pre>
 *
 * The canonical Digital Link ({@link io.livetrace.domain.gs1.DigitalLink#canonical}) is how one thing has one name
 * whatever it was scanned from.
 *
 * <p>A refusal ({@link io.livetrace.domain.gs1.Gs1Code}) names the part that is wrong and what would be right. Nothing
 * here knows the clock: a two-digit year is read with {@link io.livetrace.domain.gs1.Gs1Date#readIn} in a year that the
 * caller states. Nothing here knows who has registered a key either; that is {@code participant}'s and {@code
 * catalog}'s.
 */
@NullMarked
package io.livetrace.domain.gs1;

import org.jspecify.annotations.NullMarked;
