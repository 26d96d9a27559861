package io.livetrace.gateway.http;

/** What a person sees in place of a problem document, when a browser's form could not be taken. */
@FunctionalInterface
public interface ProblemPage {
    Reply show(Request request, Throwable failure, int status);
}
