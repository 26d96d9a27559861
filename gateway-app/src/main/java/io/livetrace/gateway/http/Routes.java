package io.livetrace.gateway.http;

/** The routes of one feature. */
@FunctionalInterface
public interface Routes {
    void addTo(Api api);
}
