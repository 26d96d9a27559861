/**
 * Everything behind the QR code over HTTP: the resolver of Digital Links, lookups, the page, openings and reports by consumers.
 * What is told is assembled in {@link io.livetrace.gateway.lookup} and worded in {@link io.livetrace.gateway.page}; here requests
 * are read and answers sent. Anybody may call, so everything is limited, and nothing about a person is kept but a random cookie.
 */
@NullMarked
package io.livetrace.gateway.consumer;

import org.jspecify.annotations.NullMarked;
