package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.ErrorCode;

/** Why a text is not the GS1 value it should be. Always the fault of the text, so every kind is {@code INVALID}. */
public enum Gs1Code implements ErrorCode {
    /** Too short or too long. */
    GS1_LENGTH,
    /** A character that the value's GS1 character set lacks. */
    GS1_CHARACTER,
    /** The check digit does not fit the digits before it. */
    GS1_CHECK_DIGIT,
    /** A date, number or other value that its application identifier does not allow. */
    GS1_VALUE,
    /** An application identifier that is not in our table. */
    GS1_UNKNOWN_AI,
    /** Element string: a part is missing, doubled or not separated. */
    GS1_ELEMENT_STRING,
    /** Digital Link: not a URI of the GS1 Digital Link syntax. */
    GS1_DIGITAL_LINK,
    /** Digital Link: key qualifiers out of order or with the wrong key. */
    GS1_QUALIFIER,
    /** EPC: not a pure-identity URN that we can turn into GS1 keys. */
    GS1_EPC,
    /** Valid GS1, but of a form that we do not read. */
    GS1_NOT_SUPPORTED,
    /** A text that is no GS1 code at all. */
    GS1_NOT_A_CODE;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
