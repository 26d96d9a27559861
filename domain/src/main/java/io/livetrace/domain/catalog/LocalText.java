package io.livetrace.domain.catalog;

import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;

/** A short text in the two languages of the consumer's page; each has 1 to 200 characters. */
public record LocalText(String zh, String en) {
    public LocalText {
        Refusal.unless(isShort(zh), KernelCode.INVALID_VALUE, "/zh: a text has 1 to 200 characters");
        Refusal.unless(isShort(en), KernelCode.INVALID_VALUE, "/en: a text has 1 to 200 characters");
    }

    private static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= 200;
    }
}
