package io.marquee.web;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that is written while the request is still read: JSON values, each on its line. */
@FunctionalInterface
public interface Streamed {

    /** The media type of lines of JSON. */
    String MEDIA_TYPE = "application/x-ndjson";

    /** Reads the request to its end and writes what is answered; returns when all is written. */
    void to(OutputStream out) throws IOException;
}
