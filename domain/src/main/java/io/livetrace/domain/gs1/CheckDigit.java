package io.livetrace.domain.gs1;

import io.livetrace.domain.kernel.Refusal;

/** The modulo-10 check digit that ends GTIN, GLN, SSCC and other keys (GS1 General Specifications, section 7.9.1). */
final class CheckDigit {
    private CheckDigit() {}

    /** The check digit of digits that lack it: weights 3, 1, 3, … from the right. */
    static char of(CharSequence digits) {
        int sum = 0;
        int weight = 3;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += weight * (digits.charAt(i) - '0');
            weight = 4 - weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    static void require(String name, String digits) {
        int last = digits.length() - 1;
        char expected = of(digits.substring(0, last));
        Refusal.unless(
                digits.charAt(last) == expected,
                Gs1Code.GS1_CHECK_DIGIT,
                "the check digit of " + name + " " + digits + " is " + digits.charAt(last) + " but should be "
                        + expected);
    }

    /** Requires exactly {@code length} digits of which the last is the check digit. */
    static void requireKey(String name, String digits, int length) {
        CharacterSet.DIGITS.require(name, digits, length, length);
        require(name, digits);
    }
}
