package io.marquee.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries the parts of one stream past the workers, in order and in bounded number: who loads waits while too much lies
 * on the belt, and so does whoever sends to it.
 *
 * <p>A part goes to an idle worker at once; while all are busy, parts gather to chunks. So a lone line is answered
 * without waiting for others, and a flood costs little per line.
 */
final class Belt {

    /** As many for each worker, since answers wait a while for what was promised with them. */
    private static final int CHUNKS_EACH = 8;

    private final Executor workers;
    private final int most;
    private final Chunk.Answering answering;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Chunk> chunks = new ArrayDeque<>();
    private Chunk open = new Chunk();
    private int working;
    private boolean ended;
    private @Nullable Throwable failure;
    private volatile boolean broken;

    /** @param most how many workers serve this belt at a time */
    Belt(Executor workers, int most, Chunk.Answering answering) {
        this.workers = workers;
        this.most = most;
        this.answering = answering;
    }

    /** Puts a part on the belt, as soon as there is room; says whether anyone still takes answers. */
    boolean load(Part part) {
        lock.lock();
        try {
            while (open.isFull() && !broken) {
                changed.awaitUninterruptibly();
            }
            open.add(part);
            dispatch();
            return !broken;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be loaded. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Writes every answer in order, until the end or until nobody takes them; flushes whenever it would wait. */
    void unload(OutputStream out) throws IOException {
        try {
            for (Chunk chunk = next(out); chunk != null; chunk = next(out)) {
                chunk.writeTo(out);
            }
        } finally {
            tear();
        }
    }

    private void dispatch() {
        boolean room = chunks.size() < CHUNKS_EACH * most;
        if (room && !open.isEmpty() && working < most) {
            Chunk chunk = open;
            open = new Chunk();
            chunks.addLast(chunk);
            working++;
            employ(chunk);
        }
    }

    private void employ(Chunk chunk) {
        try {
            workers.execute(() -> work(chunk));
        } catch (RejectedExecutionException e) {
            fail(e);
        }
    }

    private void work(Chunk chunk) {
        try {
            done(chunk, broken ? List.of() : chunk.answer(answering));
        } catch (Throwable e) {
            fail(e);
            throw e;
        }
    }

    /** Lets the stream break off rather than lack an answer in its middle. */
    private void fail(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void done(Chunk chunk, List<Supplier<byte[]>> answers) {
        lock.lock();
        try {
            chunk.answered(answers);
            working--;
            dispatch();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Chunk next(OutputStream out) throws IOException {
        Chunk ready = poll(false);
        if (ready == null) {
            out.flush();
            ready = poll(true);
        }
        return ready;
    }

    /** The oldest chunk, if it is answered; waits for it if told so, and returns {@code null} at the end. */
    private @Nullable Chunk poll(boolean waiting) throws IOException {
        lock.lock();
        try {
            while (waiting && !isReady() && !isOver() && failure == null) {
                changed.awaitUninterruptibly();
            }
            if (failure != null) {
                throw new IOException("the stream cannot go on", failure);
            }
            return isReady() ? take() : null;
        } finally {
            lock.unlock();
        }
    }

    private boolean isReady() {
        Chunk oldest = chunks.peekFirst();
        return oldest != null && oldest.isAnswered();
    }

    private boolean isOver() {
        return ended && chunks.isEmpty() && open.isEmpty();
    }

    private Chunk take() {
        Chunk chunk = chunks.removeFirst();
        dispatch();
        changed.signalAll();
        return chunk;
    }

    private void tear() {
        lock.lock();
        try {
            broken = true;
            open = new Chunk();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
