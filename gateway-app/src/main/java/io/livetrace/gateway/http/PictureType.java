package io.livetrace.gateway.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of pictures that people may send and everybody's browser shows; told by their first bytes, not by their names. */
public enum PictureType {
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", 0),
    PNG("image/png", "\u0089PNG\r\n\u001a\n", 0),
    WEBP("image/webp", "WEBP", 8);

    private final String mediaType;
    private final byte[] mark;
    private final int place;

    PictureType(String mediaType, String mark, int place) {
        this.mediaType = mediaType;
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
        this.place = place;
    }

    /** What a file is; empty when it is none of these. */
    public static Optional<PictureType> of(Buffer file) {
        return Stream.of(values()).filter(type -> type.marks(file)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    private boolean marks(Buffer file) {
        return file.length() > place + mark.length
                && file.slice(place, place + mark.length).equals(Buffer.buffer(mark));
    }
}
