package io.marquee.ledger;

import org.jspecify.annotations.Nullable;

/** A decision could not be kept for good, so it is not answered; asking again later may help. */
public final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotKept(String because, @Nullable Throwable cause) {
        super(because, cause);
    }
}
