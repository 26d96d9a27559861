package io.livetrace.domain.kernel;

import java.util.regex.Pattern;

/**
 * An amount of money, never negative: {@code {"amount": 29900, "currency": "CNY"}} are 299 yuan.
 *
 * @param amount in the currency's minor unit
 * @param currency ISO 4217 code; its form is checked only, because lists of currencies differ between Java versions
 */
public record Money(long amount, String currency) {
    private static final long MOST = 1_000_000_000_000L;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Money {
        Refusal.unless(
                amount >= 0 && amount <= MOST,
                KernelCode.INVALID_VALUE,
                "/amount: expected 0 to " + MOST + " in the minor unit, such as fen or cents");
        Refusal.unless(
                CURRENCY.matcher(currency).matches(),
                KernelCode.INVALID_VALUE,
                "/currency: expected three letters of ISO 4217, such as CNY");
    }
}
