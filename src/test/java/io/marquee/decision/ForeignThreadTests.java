package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.RandomAccounts;
import io.marquee.account.Enquiry;
import io.marquee.policy.Release;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/**
 * The very first decision of a process may be made by a thread whose class loader knows nothing of the service, as
 * those of the common pool do where the service runs from its jar.
 */
class ForeignThreadTests {

    /** What happens in a world of its own, of which nothing has been loaded yet. */
    public static final class World implements Callable<String> {

        @Override
        public String call() throws Exception {
            Release release = DefaultPolicy.release();
            FutureTask<String> decision = new FutureTask<>(() -> decided(release));
            Thread thread = new Thread(decision, "foreign");
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            thread.start();
            return decision.get();
        }

        static String decided(Release release) {
            Enquiry enquiry = new RandomAccounts(3).enquiries(1).get(0);
            return Json.of(new Decisions().decide(enquiry.account(), enquiry.context(), release));
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void decidesAsAnyOther() throws IOException, ReflectiveOperationException, InterruptedException {
        String expected = World.decided(DefaultPolicy.release());
        URL[] everything = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(ForeignThreadTests::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader apart = new URLClassLoader(everything, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(apart);
            Callable<?> world = (Callable<?>) apart.loadClass(World.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(world.getClass()).isNotEqualTo(World.class);
            assertThat(told(world)).isEqualTo(expected);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object told(Callable<?> world) {
        try {
            return world.call();
        } catch (Exception e) {
            throw new AssertionError("no decision", e);
        }
    }
}
