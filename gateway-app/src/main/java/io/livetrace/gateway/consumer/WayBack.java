package io.livetrace.gateway.consumer;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.label.LabelCode;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Problem;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.lookup.Item;
import io.livetrace.gateway.page.Notice;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads whoever sent a form back to the item's page, which tells what became of it.
 *
 * @param addresses where pages are
 */
record WayBack(Addresses addresses) {
    private static final Logger LOG = LoggerFactory.getLogger(WayBack.class);
    private static final int SEE_OTHER = 303;
    private static final int UNFORESEEN = 500;

    /** Does the work, and leads back whether it succeeds or not. */
    Future<Reply> after(Item item, Supplier<Future<Optional<Notice>>> work) {
        return Future.succeededFuture()
                .compose(begun -> work.get())
                .otherwise(failure -> Optional.of(notice(failure)))
                .map(notice -> Reply.redirect(SEE_OTHER, addresses.page(item) + query(notice)));
    }

    private static String query(Optional<Notice> notice) {
        return notice.map(told -> "?notice=" + told).orElse("");
    }

    private static Notice notice(Throwable failure) {
        if (failure instanceof HttpRefusal refusal && refusal.code() == HttpRefusal.Code.TOO_MANY_REQUESTS) {
            return Notice.TOO_MANY_TRIES;
        }
        if (failure instanceof Refusal refusal && refusal.code() == LabelCode.INNER_CODE_WRONG) {
            return Notice.WRONG_INNER_CODE;
        }
        if (OpeningRoutes.isOpen(failure)) {
            return Notice.OPENING_PENDING;
        }
        if (Problem.of(failure).status() == UNFORESEEN) {
            LOG.error("a form could not be handled", failure);
        }
        return Notice.NOT_SENT;
    }
}
