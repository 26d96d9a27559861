package io.livetrace.gateway;

import io.livetrace.gateway.delivery.WebhookReach;
import io.livetrace.gateway.sql.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a gateway is run.
 *
 * @param host the address it listens on
 * @param port its public port; 0 takes a free one
 * @param managementPort the port of health and metrics; 0 takes a free one
 * @param trustedProxy the address of the proxy whose word on where requests come from is taken; absent means none
 * @param publicUrl where others reach it, as labels carry it; absent means the address it listens on
 * @param ownUrl where other gateways of its company reach it; absent means the address it listens on
 * @param data the directory that holds what is durable
 * @param databases where read model and vault are; in that directory unless several gateways share them
 * @param webhookReach where webhooks may lead; to public addresses unless somebody says otherwise
 * @param demo whether it works for all organisations at once and says so
 */
public record Settings(
        String host,
        int port,
        int managementPort,
        Optional<String> trustedProxy,
        Optional<String> publicUrl,
        Optional<String> ownUrl,
        Path data,
        Databases databases,
        WebhookReach webhookReach,
        boolean demo) {

    /** A gateway that keeps everything in its directory. */
    public Settings(
            String host,
            int port,
            int managementPort,
            Optional<String> trustedProxy,
            Optional<String> publicUrl,
            Path data,
            boolean demo) {
        this(
                host,
                port,
                managementPort,
                trustedProxy,
                publicUrl,
                Optional.empty(),
                data,
                Databases.in(data),
                new WebhookReach(List.of()),
                demo);
    }
}
