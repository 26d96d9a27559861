package io.livetrace.gateway.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Reply;
import io.livetrace.gateway.lookup.Item;
import io.livetrace.gateway.page.Notice;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WayBackTest {
    private static final Addresses HERE = new Addresses(() -> "https://trace.example");

    private final Item item = HERE.item("https://id.gs1.org/01/09521234543213/10/L1");
    private final Logger logger = (Logger) LoggerFactory.getLogger(WayBack.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
    }

    @Test
    void what_nobody_foresaw_is_logged_and_told_as_not_sent() {
        String page = after(() -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(page).isEqualTo("/p/01/09521234543213/10/L1?notice=NOT_SENT");
        assertThat(logged.list).hasSize(1);
    }

    @Test
    void who_tries_too_often_is_told_so_and_nobody_else_hears_of_it() {
        String page = after(() -> Future.failedFuture(HttpRefusal.of(HttpRefusal.Code.TOO_MANY_REQUESTS, "enough")));

        assertThat(page).endsWith("?notice=TOO_MANY_TRIES");
        assertThat(logged.list).isEmpty();
    }

    @Test
    void what_went_well_leads_to_the_page() {
        assertThat(after(() -> Future.succeededFuture(Optional.empty()))).isEqualTo("/p/01/09521234543213/10/L1");
    }

    private String after(Supplier<Future<Optional<Notice>>> work) {
        Reply reply = new WayBack(HERE).after(item, work).result();
        assertThat(reply.status()).isEqualTo(303);
        return reply.headers().getOrDefault("Location", "nowhere");
    }
}
