package io.livetrace.gateway.verify;

import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.label.Opening;
import io.livetrace.domain.stock.LaneBatch;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whatever changes anything carries the name of what it carries out, and that name is used once: a request of its sender, or
 * what is a name by itself, the unit that is opened or the batch's number on its lane. That a name is not used twice is seen by
 * {@link WrittenOnce}.
 */
final class Effects implements Rule {
    @Override
    public Check check() {
        return Check.EFFECTS;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        if (step.tx().writes().isEmpty()) {
            return 0;
        }
        if (step.calls("label:open") || step.calls("stock:laneBatch")) {
            long names = step.written(Opening.class).count()
                    + step.written(LaneBatch.class).count();
            if (names != 1) {
                wrong.accept("it writes " + names + " openings or lane batches instead of one");
            }
        } else {
            request(step, wrong);
        }
        return 1;
    }

    private static void request(Step step, Consumer<String> wrong) {
        List<Request> requests = step.written(Request.class).toList();
        if (requests.size() != 1) {
            wrong.accept("it carries out " + requests.size() + " requests instead of one");
            return;
        }
        Request request = requests.get(0);
        boolean own = request.mspId().value().equals(step.tx().creator())
                && request.txId().equals(step.tx().txId())
                && step.tx()
                        .invocation()
                        .filter(call -> call.arguments().contains(request.requestId()))
                        .isPresent();
        if (!own) {
            wrong.accept("request " + request.requestId() + " of " + request.mspId() + " is not its own");
        }
    }
}
