package io.livetrace.gateway.lookup;

import io.livetrace.domain.catalog.LocalText;

/**
 * Words that a company wrote, in Chinese and in English. They are data: whoever shows them escapes them.
 *
 * @param zh in Chinese, or as written where there is no Chinese
 * @param en in English, or as written where there is no English
 */
public record Text(String zh, String en) {
    /** Words that exist in one language only, such as a company's registered name. */
    public static Text of(String asWritten) {
        return new Text(asWritten, asWritten);
    }

    public static Text of(LocalText text) {
        return new Text(text.zh(), text.en());
    }
}
