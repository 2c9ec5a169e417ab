package io.marquee.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers streams of any length in constant memory: parts are answered by a few workers at a time, which all streams
 * share, and written in their order. A part that cannot be answered is answered with its problem; the others go on.
 */
public final class Conveyor implements DisposableBean {

    private final JsonMapper mapper;
    private final JsonReading json;
    private final Problems problems;
    private final int limit;
    private final int hands = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(hands, named("stream-worker"));
    private final ExecutorService writers = Executors.newCachedThreadPool(named("stream-writer"));

    Conveyor(JsonMapper mapper, Problems problems, RequestLimits limits) {
        this.mapper = mapper;
        this.json = new JsonReading(mapper.tokenStreamFactory());
        this.problems = problems;
        this.limit = Math.toIntExact(limits.line().toBytes());
    }

    /** Answers what is read of each line of a stream of JSON values. */
    public <T> Streamed lines(InputStream in, Function<JsonParser, T> reader, Function<T, Promised> answer) {
        return answers(Splitter.lines(in, limit), text -> json.read(text, reader), answer);
    }

    /**
     * Answers what is read of each row of CSV below its header.
     *
     * @param table makes, from the header, what reads a row; what it throws refuses the stream as a whole
     */
    public <T> Streamed rows(
            InputStream in, Function<String, Function<String, T>> table, Function<T, Promised> answer) {
        Splitter splitter = Splitter.rows(in, limit);
        Function<String, T> reader = table.apply(header(splitter.next()));
        return answers(splitter, text -> reader.apply(decoded(text)), answer);
    }

    /** Takes in each line of a stream of JSON values; only problems are answered, and at last what came of it. */
    public <T> Streamed intake(InputStream in, Function<JsonParser, T> reader, Intake<T> intake) {
        return taking(Splitter.lines(in, limit), text -> json.read(text, reader), intake);
    }

    /**
     * Takes in each row of CSV below its header like {@link #intake}.
     *
     * @param table makes, from the header, what reads a row; what it throws refuses the stream as a whole
     */
    public <T> Streamed intakeRows(InputStream in, Function<String, Function<String, T>> table, Intake<T> intake) {
        Splitter splitter = Splitter.rows(in, limit);
        Function<String, T> reader = table.apply(header(splitter.next()));
        return taking(splitter, text -> reader.apply(decoded(text)), intake);
    }

    private <T> Streamed taking(Splitter splitter, Function<byte[], T> reader, Intake<T> intake) {
        return out -> {
            try (intake) {
                Taking<T> taking = new Taking<>(reader, intake);
                carry(
                        splitter,
                        new Belt(
                                workers,
                                hands,
                                parts -> parts.stream().map(taking::answer).toList()),
                        out);
                out.write(taking.end());
                out.write('\n');
            }
        };
    }

    /** Reads parts at once, and takes what was read when their turn has come. */
    private final class Taking<T> {

        private static final byte[] NOTHING = {};

        private final Function<byte[], T> reader;
        private final Intake<T> intake;
        private long refused;

        Taking(Function<byte[], T> reader, Intake<T> intake) {
            this.reader = reader;
            this.intake = intake;
        }

        Supplier<byte[]> answer(Part part) {
            try {
                T value = reader.apply(part.text());
                return () -> taken(part, value);
            } catch (RuntimeException e) {
                byte[] text = problem(e, part);
                return () -> refused(text);
            }
        }

        private byte[] taken(Part part, T value) {
            try {
                intake.take(part.line(), value);
                return NOTHING;
            } catch (RuntimeException e) {
                return refused(problem(e, part));
            }
        }

        private byte[] refused(byte[] text) {
            refused++;
            return text;
        }

        byte[] end() {
            try {
                return mapper.writeValueAsBytes(intake.end(refused));
            } catch (RuntimeException e) {
                return mapper.writeValueAsBytes(problems.of(e));
            }
        }
    }

    @Override
    public void destroy() {
        workers.shutdown();
        writers.shutdown();
    }

    private static String header(@Nullable Part first) {
        if (first == null) {
            throw new Refused(ProblemType.MALFORMED.with("nothing", "a header and rows of CSV"));
        }
        return decoded(first.text());
    }

    private static String decoded(byte[] text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(ProblemType.MALFORMED.with("text that is not UTF-8", "CSV in UTF-8"));
        }
    }

    private <T> Streamed answers(Splitter splitter, Function<byte[], T> reader, Function<T, Promised> answer) {
        return out -> carry(splitter, new Belt(workers, hands, parts -> answers(parts, reader, answer)), out);
    }

    private void carry(Splitter splitter, Belt belt, OutputStream out) throws IOException {
        out.flush(); // what is answered stays readable even if the request breaks off
        CompletableFuture<?> written = CompletableFuture.runAsync(() -> unload(belt, out), writers);
        try {
            load(splitter, belt);
        } finally {
            belt.end();
            await(written);
        }
    }

    private static void load(Splitter splitter, Belt belt) {
        boolean taken = true;
        for (Part part = splitter.next(); part != null && taken; part = splitter.next()) {
            taken = belt.load(part);
        }
    }

    private static void unload(Belt belt, OutputStream out) {
        try {
            belt.unload(out);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void await(CompletableFuture<?> written) throws IOException {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }

    /**
     * Reads all parts before any is decided about, and decides about all before an answer is written, so that a
     * processor's caches serve one kind of work at a time. Answers are written while what was promised with them is
     * still on its way.
     */
    private <T> List<Supplier<byte[]>> answers(
            List<Part> parts, Function<byte[], T> reader, Function<T, Promised> answer) {
        List<Attempt<T>> read = parts.stream()
                .map(part -> Attempt.of(part, () -> reader.apply(part.text())))
                .toList();
        List<Attempt<Promised>> answered =
                read.stream().map(each -> each.then(answer)).toList();
        return answered.stream().map(this::written).toList();
    }

    private Supplier<byte[]> written(Attempt<Promised> attempt) {
        Attempt<byte[]> text = attempt.then(Promised::answer);
        RuntimeException failure = text.failure();
        if (failure != null) {
            byte[] problem = problem(failure, text.part());
            return () -> problem;
        }
        return () -> kept(attempt.value(), text.value(), text.part());
    }

    private byte[] kept(Promised promised, byte[] text, Part part) {
        try {
            promised.await();
            return text;
        } catch (RuntimeException e) {
            return problem(e, part);
        }
    }

    private byte[] problem(RuntimeException exception, Part part) {
        return mapper.writeValueAsBytes(problems.of(exception).on(part.line()));
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
