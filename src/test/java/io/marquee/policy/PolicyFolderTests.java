package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class PolicyFolderTests {

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> faults() {
        return catchThrowableOfType(RefusedPolicy.class, () -> PolicyFolder.read(folder)).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void readsThePolicyInTheOrderOfNamesAndNothingElse() throws IOException {
        write("b.dslr", "bé");
        write("vocabulary.dsl", "v");
        write("a.dslr", "\uFEFFa\r\n");
        write("README.md", "# read me");
        write("notes.txt", "notes");
        Files.createDirectory(folder.resolve("drafts"));
        assertThat(PolicyFolder.read(folder))
                .containsExactly(
                        new PolicyFile("a.dslr", "\uFEFFa\r\n"),
                        new PolicyFile("b.dslr", "bé"),
                        new PolicyFile("vocabulary.dsl", "v"));
    }

    @Test
    void readsAnEmptyFolderAsNoFiles() {
        assertThat(PolicyFolder.read(folder)).isEmpty();
        assertThat(catchThrowableOfType(RefusedPolicy.class, () -> new Compiler().compile(PolicyFolder.read(folder)))
                        .faults())
                .containsExactly(
                        Fault.of("*.dslr", "there is no file of rules"), Fault.of("vocabulary.dsl", "is missing"));
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        write("a.dslr", "a");
        Path file = folder.resolve("a.dslr");
        assertThat(catchThrowableOfType(RefusedPolicy.class, () -> PolicyFolder.read(file))
                        .faults())
                .containsExactly(Fault.of(file.toString(), "is not a folder"));
    }

    @Test
    void refusesNamesThatNearlyFit() throws IOException {
        for (String name : List.of("Tiers.dslr", "tiers.DSLR", "tiers.drl", "more.dsl", "a b.dslr", ".dslr")) {
            write(name, "");
        }
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "Tiers.dslr: " + PolicyFolder.NAMES,
                        "tiers.DSLR: " + PolicyFolder.NAMES,
                        "tiers.drl: " + PolicyFolder.NAMES,
                        "more.dsl: " + PolicyFolder.NAMES,
                        "a b.dslr: " + PolicyFolder.NAMES,
                        ".dslr: " + PolicyFolder.NAMES);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.write(folder.resolve("a.dslr"), "größer".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("b.dslr"), "rule".getBytes(StandardCharsets.UTF_16));
        Files.write(folder.resolve("c.dslr"), new byte[] {(byte) 0xC0, (byte) 0xAF});
        Files.write(folder.resolve("d.dslr"), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        assertThat(faults())
                .containsExactly(
                        "a.dslr: is not UTF-8 text",
                        "b.dslr: is not UTF-8 text",
                        "c.dslr: is not UTF-8 text",
                        "d.dslr: is not UTF-8 text");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        write("a.dslr", "#".repeat(PolicyFolder.LARGEST_FILE));
        write("b.dslr", "#".repeat(PolicyFolder.LARGEST_FILE + 1));
        assertThat(faults()).containsExactly("b.dslr: is larger than the 256 KiB that a file may have");
    }

    @Test
    void refusesTooManyFilesBeforeReadingThem() throws IOException {
        for (int i = 0; i <= PolicyFolder.MOST_FILES + 1; i++) {
            write("a" + i + ".dslr", "");
        }
        assertThat(faults()).containsExactly("*.dslr: there are more than 200 files of rules");
    }

    @Test
    void followsLinksOnlyWithinTheFolder(@TempDir Path elsewhere) throws IOException {
        Path data = Files.createDirectory(folder.resolve("..data"));
        Files.writeString(data.resolve("a.dslr"), "a");
        Files.createSymbolicLink(folder.resolve("a.dslr"), Path.of("..data", "a.dslr"));
        assertThat(PolicyFolder.read(folder)).containsExactly(new PolicyFile("a.dslr", "a"));

        Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("b.dslr"), elsewhere.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("c.dslr"), Path.of("missing"));
        Files.createSymbolicLink(folder.resolve("d.dslr"), Path.of("d.dslr"));
        assertThat(faults())
                .containsExactly(
                        "b.dslr: is a link that leads out of the folder",
                        "c.dslr: is not a regular file",
                        "d.dslr: is not a regular file");
    }

    @Test
    void readsNoFoldersDevicesOrPipes() throws IOException, InterruptedException {
        assumeThat(Path.of("/dev/zero")).exists();
        Files.createDirectory(folder.resolve("a.dslr"));
        Files.createSymbolicLink(folder.resolve("b.dslr"), Path.of("/dev/zero"));
        Process made = new ProcessBuilder("mkfifo", folder.resolve("c.dslr").toString()).start();
        assumeThat(made.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(faults())
                .containsExactly(
                        "a.dslr: is not a regular file",
                        "b.dslr: is not a regular file",
                        "c.dslr: is not a regular file");
    }

    @Test
    void readsAFolderThatIsItselfALink(@TempDir Path elsewhere) throws IOException {
        write("a.dslr", "a");
        Path link = Files.createSymbolicLink(elsewhere.resolve("rules"), folder);
        assertThat(PolicyFolder.read(link)).containsExactly(new PolicyFile("a.dslr", "a"));
    }
}
