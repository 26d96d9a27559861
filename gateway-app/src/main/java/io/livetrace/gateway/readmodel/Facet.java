package io.livetrace.gateway.readmodel;

/**
 * Something by which a record is found besides its key, such as {@code operator} = a GLN.
 *
 * @param name what it is
 * @param value its value
 */
public record Facet(String name, String value) {
    public static Facet of(String name, Object value) {
        return new Facet(name, value.toString());
    }
}
