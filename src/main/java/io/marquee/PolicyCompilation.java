package io.marquee;

import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.publishing.PolicyInFiles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The policy in files, compiled on a thread of its own while the rest of the service starts. Mostly it is the one that
 * decides, which is known only when the database is there.
 */
final class PolicyCompilation implements PolicyInFiles {

    private final PolicySource source;
    private final CompletableFuture<Release> compiled = new CompletableFuture<>();

    private PolicyCompilation(PolicySource source) {
        this.source = source;
        Thread thread = new Thread(this::compile, "policy-compiler");
        thread.setDaemon(true);
        thread.start();
    }

    private void compile() {
        try {
            compiled.complete(new Compiler().compile(source.rules()));
        } catch (Throwable e) {
            compiled.completeExceptionally(e);
        }
    }

    @Override
    public List<PolicyFile> rules() {
        return source.rules();
    }

    @Override
    public Features features() {
        return source.features();
    }

    @Override
    public Release compiled() {
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
