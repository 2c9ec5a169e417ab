package io.marquee.portfolio;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells whoever listens how far an evaluation is, once a second, until it ends. */
final class Progress implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final FormalEvaluations evaluations;
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "evaluation-progress");
        thread.setDaemon(true);
        return thread;
    });

    Progress(FormalEvaluations evaluations) {
        this.evaluations = evaluations;
    }

    /**
     * Events, each an {@link Evaluation}, the last when it has ended.
     *
     * @throws RefusedPortfolio if there is no such evaluation
     */
    SseEmitter of(int no) {
        evaluations.find(no);
        SseEmitter listener = new SseEmitter(0L);
        AtomicReference<@Nullable ScheduledFuture<?>> telling = new AtomicReference<>();
        Runnable end = () -> {
            ScheduledFuture<?> task = telling.get();
            if (task != null) {
                task.cancel(false);
            }
        };
        listener.onCompletion(end);
        listener.onError(e -> end.run());
        telling.set(teller.scheduleWithFixedDelay(
                () -> tell(no, listener, end), 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        return listener;
    }

    private void tell(int no, SseEmitter listener, Runnable end) {
        try {
            Evaluation evaluation = evaluations.find(no);
            listener.send(SseEmitter.event().name("progress").data(evaluation));
            if (!evaluation.isRunning()) {
                end.run();
                listener.complete();
            }
        } catch (IOException | RuntimeException e) {
            end.run();
            listener.completeWithError(e);
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }
}
