package io.livetrace.gateway.verify;

import java.util.function.Consumer;

/** Something that must hold after every transaction. A rule may remember what it has seen. */
interface Rule {
    /** What it looks at. */
    Check check();

    /** Looks at one valid transaction, says what is wrong, and tells how many things it has looked at. */
    int look(Step step, Consumer<String> wrong);
}
