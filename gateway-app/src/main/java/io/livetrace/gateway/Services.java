package io.livetrace.gateway;

import io.livetrace.gateway.http.Tokens;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.vault.Secrets;
import io.livetrace.gateway.vault.SentTransactions;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What routes may need besides {@code Api}.
 *
 * @param settings how the gateway is run
 * @param represented whom it works for
 * @param vertx the event loops
 * @param clock the real time, or a test's
 * @param ledger the ledger, with its retries
 * @param readModel what the ledger says
 * @param vault the database of what the ledger does not hold
 * @param secrets signing keys
 * @param sent transactions on their way
 * @param tokens bearer tokens
 * @param publicUrl where others reach this gateway; known once it listens
 * @param ownUrl where other gateways of the same company do
 */
record Services(
        Settings settings,
        Represented represented,
        Vertx vertx,
        Clock clock,
        Ledger ledger,
        ReadModel readModel,
        Database vault,
        Secrets secrets,
        SentTransactions sent,
        Tokens tokens,
        Supplier<String> publicUrl,
        Supplier<String> ownUrl) {}
