package io.marquee.scenario;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.marquee.policy.Release;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run of features against a release, on as many threads as there are processors. */
final class Performance {

    private static final RuntimeOptions OPTIONS = new RuntimeOptionsBuilder()
            .addGlue(URI.create("classpath:/io/marquee/scenario"))
            .addTagFilter(TagExpressionParser.parse("not " + Scenarios.OF_THE_SERVICE))
            .setThreads(1)
            .build();

    /** How long a run that is called off may take to notice. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** So many portions for each thread even out how long features take. */
    private static final int PORTIONS = 4;

    private final List<FeatureFile> files;
    private final Release release;
    private final Duration limit;
    private final Deadline deadline;
    private final Queue<List<Feature>> portions = new ConcurrentLinkedQueue<>();
    private final List<Results> results = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Performance(List<FeatureFile> files, Release release, Duration limit) {
        this.files = files;
        this.release = release;
        this.limit = limit;
        this.deadline = Deadline.in(limit);
    }

    /** Runs them all; what came of each, in the order of the files. */
    List<Trial> run() {
        int hands = Math.max(1, java.lang.Runtime.getRuntime().availableProcessors());
        portion(hands * PORTIONS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(hands, portions.size()); i++) {
            Thread thread = new Thread(this::work, "scenarios-" + i);
            thread.setDaemon(true);
            thread.setContextClassLoader(Scenarios.class.getClassLoader());
            threads.add(thread);
            thread.start();
        }
        boolean ended = join(threads);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("scenarios could not be run", thrown);
        }
        return inOrder(ended);
    }

    /** Long texts first, dealt out one by one, so that no thread is left with much to do. */
    private void portion(int most) {
        List<Feature> features = files.stream()
                .map(FeatureTexts::read)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(feature -> -feature.getPickles().size()))
                .toList();
        List<List<Feature>> dealt = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (i < most) {
                dealt.add(new ArrayList<>());
            }
            dealt.get(i % most).add(features.get(i));
        }
        portions.addAll(dealt);
    }

    private void work() {
        try {
            PolicyUnderTest.with(release, deadline, this::perform);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void perform() {
        List<Feature> features = portions.poll();
        while (features != null) {
            List<Feature> portion = features;
            Results heard = new Results(portion);
            synchronized (results) {
                results.add(heard);
            }
            Runtime.builder()
                    .withRuntimeOptions(OPTIONS)
                    .withClassLoader(Scenarios.class::getClassLoader)
                    .withFeatureSupplier(() -> portion)
                    .withAdditionalPlugins(heard)
                    .build()
                    .run();
            features = portions.poll();
        }
    }

    /** Whether they all ended. */
    private boolean join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(
                        1, Duration.ofNanos(deadline.left()).plus(GRACE).toMillis()));
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while scenarios were run", e);
        }
        threads.forEach(Thread::interrupt);
        return threads.stream().noneMatch(Thread::isAlive);
    }

    private List<Trial> inOrder(boolean ended) {
        List<String> order = files.stream().map(FeatureFile::name).toList();
        List<Trial> trials = new ArrayList<>();
        synchronized (results) {
            results.forEach(heard -> trials.addAll(heard.all()));
            if (!ended) {
                results.stream()
                        .flatMap(heard -> heard.underWay(limit).stream())
                        .forEach(trials::add);
            }
        }
        trials.sort(
                Comparator.comparingInt(trial -> order.indexOf(trial.result().file())));
        return trials;
    }
}
