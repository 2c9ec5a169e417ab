package io.marquee;

import io.marquee.policy.Compiler;
import io.marquee.policy.Release;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The policy, compiled on a thread of its own while the rest of the service starts. */
final class PolicyCompilation {

    private final CompletableFuture<Release> compiled = new CompletableFuture<>();

    private PolicyCompilation(PolicySource source) {
        Thread thread = new Thread(() -> compile(source), "policy-compiler");
        thread.setDaemon(true);
        thread.start();
    }

    private void compile(PolicySource source) {
        try {
            compiled.complete(new Compiler().compile(source.rules()));
        } catch (Throwable e) {
            compiled.completeExceptionally(e);
        }
    }

    /**
     * The compiled policy; waits for it.
     *
     * @throws io.marquee.policy.RefusedPolicy if it does not pass
     */
    Release release() {
        try {
            return compiled.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Starts the compilation as soon as the options are known. */
    static final class Start implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            PolicySource source = PolicySource.of(context.getEnvironment());
            context.getBeanFactory().registerSingleton("policyCompilation", new PolicyCompilation(source));
        }
    }
}
