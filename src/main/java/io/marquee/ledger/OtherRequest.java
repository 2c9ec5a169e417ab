package io.marquee.ledger;

/** A key under which something else was asked before. */
public final class OtherRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;

    OtherRequest(String key) {
        super("another request was asked under the key `" + key + "`");
        this.key = key;
    }

    /** The key. */
    public String key() {
        return key;
    }
}
