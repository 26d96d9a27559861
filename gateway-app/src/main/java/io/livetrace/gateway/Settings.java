package io.livetrace.gateway;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a gateway is run.
 *
 * @param host the address it listens on
 * @param port its public port; 0 takes a free one
 * @param managementPort the port of health and metrics; 0 takes a free one
 * @param trustedProxy the address of the proxy whose word on where requests come from is taken; absent means none
 * @param publicUrl where others reach it, as labels carry it; absent means the address it listens on
 * @param data the directory that holds everything durable
 * @param demo whether it works for all organisations at once and says so
 */
public record Settings(
        String host,
        int port,
        int managementPort,
        Optional<String> trustedProxy,
        Optional<String> publicUrl,
        Path data,
        boolean demo) {}
