package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A start of the service that those after it learn from: the jar is laid out as in the image, and the classes that the
 * start needs are kept loaded and linked. So tests that start it again and again take half as long.
 */
final class Rehearsal {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Hardly any process lives long enough to be compiled any better. */
    static final String FAST = "-XX:TieredStopAtLevel=1";

    static final Path JAR = Path.of("target/marquee.jar").toAbsolutePath();

    private static final Path FOLDER = Path.of("target/rehearsal").toAbsolutePath();
    private static final Path LAID_OUT = FOLDER.resolve("service");
    private static final Path CLASSES = FOLDER.resolve("service.jsa");

    private static @Nullable List<String> command;

    private Rehearsal() {}

    /** The command that starts the service; the first who asks for it waits for the rehearsal. */
    static synchronized List<String> command() throws IOException, InterruptedException {
        if (command == null) {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.createDirectories(FOLDER);
            layOut();
            rehearse();
            command = java("-XX:SharedArchiveFile=" + CLASSES);
        }
        return command;
    }

    private static void layOut() throws IOException, InterruptedException {
        run(List.of(
                JAVA,
                FAST,
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--destination",
                LAID_OUT.toString()));
    }

    private static void rehearse() throws IOException, InterruptedException {
        run(java("-XX:ArchiveClassesAtExit=" + CLASSES, "-Dspring.context.exit=onRefresh"));
    }

    private static List<String> java(String option, String... more) {
        List<String> all = new ArrayList<>(List.of(JAVA, FAST, "-XX:+UseSerialGC", option));
        all.addAll(List.of(more));
        all.addAll(List.of("-jar", LAID_OUT.resolve(JAR.getFileName()).toString(), "--server.port=0"));
        return List.copyOf(all);
    }

    private static void run(List<String> all) throws IOException, InterruptedException {
        Path log = FOLDER.resolve("rehearsal.log");
        Process process = new ProcessBuilder(all)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }
}
