package io.livetrace.gateway.delivery;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where a webhook calls: its address, and the network addresses that were found for it and are allowed. Calls go to these and
 * nowhere else, so a name that points elsewhere a moment later leads nobody inside.
 */
record WebhookTarget(URI url, List<InetAddress> addresses) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int LAST_PORT = 65_535;

    /** What is wrong with an address, whatever its name stands for; empty when nothing is. */
    static Optional<String> fault(String text, boolean plainAllowed) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            return Optional.of("the URL cannot be read");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            return Optional.of("the URL must have a host, and neither a user nor a fragment");
        }
        if (url.getPort() > LAST_PORT) {
            return Optional.of("the URL's port is 65535 at most");
        }
        boolean plain = "http".equals(url.getScheme());
        return "https".equals(url.getScheme()) || (plain && plainAllowed)
                ? Optional.empty()
                : Optional.of("the URL must begin with https://");
    }

    boolean isPlain() {
        return "http".equals(url.getScheme());
    }

    /** A POST there; each further attempt goes to the next of the network addresses. */
    RequestOptions post(int attempt) {
        InetAddress address = addresses.get(attempt % addresses.size());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port())))
                .setHost(url.getHost())
                .setPort(port())
                .setSsl(!isPlain())
                .setFollowRedirects(false)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    private int port() {
        return url.getPort() >= 0 ? url.getPort() : isPlain() ? HTTP_PORT : HTTPS_PORT;
    }
}
