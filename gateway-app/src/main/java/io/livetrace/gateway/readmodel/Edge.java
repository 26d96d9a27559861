package io.livetrace.gateway.readmodel;

/**
 * One step of genealogy: {@code parent} went into {@code child}. Nodes are named alike by all features, as EPC or class URIs.
 *
 * @param parent what went in, or what contains
 * @param child what came out, or what is contained
 * @param kind what kind of step it was
 */
public record Edge(String parent, String child, String kind) {}
