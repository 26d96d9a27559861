package io.livetrace.domain.kernel;

/** Free text that a person wrote into a command. */
public final class Text {
    /** The longest free text that a record keeps. */
    public static final int LONGEST = 500;

    private Text() {}

    /** Refuses a text that is blank or longer than {@value #LONGEST} characters. */
    public static void require(String member, String text) {
        require(member, text, LONGEST);
    }

    /** Refuses a text that is blank or longer than {@code longest} characters. */
    public static void require(String member, String text, int longest) {
        Refusal.unless(
                !text.isBlank() && text.length() <= longest,
                KernelCode.INVALID_VALUE,
                "/" + member + ": expected 1 to " + longest + " characters");
    }
}
