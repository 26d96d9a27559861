package io.livetrace.cli.imports;

import io.livetrace.cli.http.Gateway;
import io.livetrace.cli.terminal.Failure;
import io.livetrace.cli.terminal.Progress;
import io.livetrace.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Sends drafts and keeps what became of each.
 *
 * @param path the route that takes them
 */
record ImportRun(Terminal terminal, Gateway gateway, String path) {
    /** How many requests wait for their answer at the same time; each waits for a block. */
    private static final int IN_FLIGHT = 16;

    /** Sends all drafts: those of one chain one after the other, chains beside each other. */
    List<Sent> send(List<Draft> drafts, String what) {
        ExecutorService pool = Executors.newFixedThreadPool(IN_FLIGHT);
        try (Progress progress = new Progress(terminal, what, drafts.size())) {
            List<Future<List<Sent>>> answers = new ArrayList<>();
            chains(drafts).forEach(chain -> answers.add(pool.submit(() -> send(chain, progress))));
            List<Sent> all = new ArrayList<>();
            answers.forEach(answer -> all.addAll(await(answer)));
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Collection<List<Draft>> chains(List<Draft> drafts) {
        return drafts.stream()
                .collect(Collectors.groupingBy(Draft::chain, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private List<Sent> send(List<Draft> chain, Progress progress) {
        List<Sent> sent = new ArrayList<>();
        for (Draft draft : chain) {
            sent.add(new Fates(gateway).of(draft, gateway.post(path, draft.key(), draft.body())));
            progress.advance();
        }
        return sent;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted; importing the same file again continues where this stopped.", e);
        }
    }
}
