package io.livetrace.gateway.consumer;

import io.livetrace.domain.gs1.Gs1Code;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.http.ProblemPage;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.http.Request;

/** The page for a form whose sender cannot even be led back to an item: too large, or with a code that names none. */
public final class FormTrouble implements ProblemPage {
    @Override
    public Reply show(Request request, Throwable failure, int status) {
        return failure instanceof Refusal refusal && refusal.code() instanceof Gs1Code
                ? Pages.malformed(request, link(request), refusal)
                : Pages.notSent(request, status);
    }

    private static String link(Request request) {
        return request.form().flatMap(form -> form.field("digitalLink")).orElse("");
    }
}
