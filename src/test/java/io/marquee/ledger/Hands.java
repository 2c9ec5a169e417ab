package io.marquee.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes as it is turned. */
final class Hands extends Clock {

    static final Instant START = Instant.parse("2026-01-15T09:30:00Z");

    private final AtomicLong ms = new AtomicLong(START.toEpochMilli());

    void turn(Duration by) {
        ms.addAndGet(by.toMillis());
    }

    @Override
    public long millis() {
        return ms.get();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
