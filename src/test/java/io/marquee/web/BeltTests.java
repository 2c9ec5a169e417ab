package io.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BeltTests {

    private final ExecutorService workers = Executors.newFixedThreadPool(3);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void writesAnswersInOrderThoughTheyComeInDisorder() throws IOException {
        Belt belt = new Belt(workers, 3, each(part -> {
            pause(part.line() % 3);
            return part::text;
        }));
        load(belt, 500);
        belt.unload(out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(IntStream.rangeClosed(1, 500)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void answersALoneLineBeforeTheNextComes() throws Exception {
        Belt belt = new Belt(workers, 3, each(part -> part::text));
        CountDownLatch flushed = new CountDownLatch(2);
        OutputStream watched = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                if (size() > 0) {
                    flushed.countDown();
                    flushed.countDown();
                }
            }
        };
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> unload(belt, watched));
        belt.load(part(1));
        assertThat(flushed.await(20, TimeUnit.SECONDS)).isTrue();
        belt.end();
        written.join();
    }

    @Test
    void letsNoMorePartsInThanItCanCarryWhileNobodyTakesAnswers() {
        AtomicInteger answered = new AtomicInteger();
        Belt belt = new Belt(workers, 3, each(part -> {
            answered.incrementAndGet();
            return part::text;
        }));
        AtomicInteger loaded = new AtomicInteger();
        CompletableFuture<Void> loading = CompletableFuture.runAsync(() -> {
            for (int line = 1; line <= 5_000; line++) {
                belt.load(part(line));
                loaded.incrementAndGet();
            }
            belt.end();
        });
        assertThat(loading).failsWithin(Duration.ofMillis(500));
        assertThat(loaded.get()).isLessThanOrEqualTo(32 * 25);
        unload(belt, out);
        loading.join();
        assertThat(answered).hasValue(5_000);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(5_000);
    }

    @Test
    void letsWhoLoadsGoWhenNobodyTakesAnswersAnyMore() {
        Belt belt = new Belt(workers, 3, each(part -> part::text));
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("gone");
            }
        };
        CompletableFuture<Boolean> loading = CompletableFuture.supplyAsync(() -> {
            boolean taken = true;
            for (int line = 1; line <= 5_000 && taken; line++) {
                taken = belt.load(part(line));
            }
            return taken;
        });
        assertThatThrownBy(() -> belt.unload(gone)).hasMessage("gone");
        assertThat(loading.join()).isFalse();
    }

    @Test
    void breaksOffRatherThanLackAnAnswer() {
        Belt belt = new Belt(workers, 3, each(part -> {
            if (part.line() == 40) {
                throw new StackOverflowError("too deep");
            }
            return part::text;
        }));
        load(belt, 50);
        assertThatThrownBy(() -> belt.unload(out))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("too deep");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSizeLessThan(40);
    }

    @Test
    void breaksOffWhenNoWorkerIsLeft() {
        workers.shutdown();
        Belt belt = new Belt(workers, 3, each(part -> part::text));
        load(belt, 5_000);
        assertThatThrownBy(() -> belt.unload(out)).isInstanceOf(IOException.class);
    }

    private static Chunk.Answering each(Function<Part, Supplier<byte[]>> answer) {
        return parts -> parts.stream().map(answer).toList();
    }

    private static void load(Belt belt, int lines) {
        new Thread(() -> {
                    IntStream.rangeClosed(1, lines).forEach(line -> belt.load(part(line)));
                    belt.end();
                })
                .start();
    }

    private static Part part(int line) {
        return Part.of(line, Integer.toString(line).getBytes(StandardCharsets.UTF_8));
    }

    private static void unload(Belt belt, OutputStream out) {
        try {
            belt.unload(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
