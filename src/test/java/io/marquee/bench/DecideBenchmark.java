package io.marquee.bench;

import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.Account;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** One decision with its reasons against what Jackson takes to parse its request and write its answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class DecideBenchmark {

    private static final int RANDOM = 2000;

    /** What is decided: one of the worked examples, or random accounts in turn. */
    @Param({"atlas", "birch", "corner", "random"})
    public String accounts = "random";

    private final Decisions decisions = new Decisions();
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private Release release;
    private byte[][] requests;
    private Enquiry[] enquiries;
    private Decision[] answers;
    private int next;

    /** A request as data binding sees it. */
    public record Body(LocalDate asOf, Conditions context, Account account) {}

    /** Its context. */
    public record Conditions(BigDecimal supplierRevenue, String objective, BigDecimal personalisationCapacityHours) {}

    @Setup
    public void prepare() {
        release = new Compiler().compile(PolicyFolder.read(Path.of("rules")));
        requests = texts().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        enquiries = Stream.of(requests)
                .map(bytes -> Enquiry.read(new JsonFactory().createParser(ObjectReadContext.empty(), bytes)))
                .toArray(Enquiry[]::new);
        answers = Stream.of(enquiries).map(this::decide).toArray(Decision[]::new);
    }

    private Stream<String> texts() {
        if (!accounts.equals("random")) {
            return Stream.of(Request.example(accounts).json());
        }
        RandomAccounts random = new RandomAccounts(1);
        return Stream.generate(random::json).limit(RANDOM).toList().stream();
    }

    private Decision decide(Enquiry enquiry) {
        return decisions.decide(enquiry.account(), enquiry.context(), release);
    }

    private int turn() {
        next = next + 1 == requests.length ? 0 : next + 1;
        return next;
    }

    @Benchmark
    public Decision decide() {
        return decide(enquiries[turn()]);
    }

    @Benchmark
    public Object jackson() {
        int turn = turn();
        return List.of(mapper.readValue(requests[turn], Body.class), mapper.writeValueAsBytes(answers[turn]));
    }
}
