package io.marquee.ledger;

import com.github.luben.zstd.ZstdDictTrainer;
import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the dictionary by which contents are compressed, from contents of random accounts. A dictionary that was in use
 * stays as it is for ever; a better one gets the next number.
 */
final class DictionaryTraining {

    private static final int SAMPLES = 3_000;
    private static final int SIZE = 16 * 1024;

    private DictionaryTraining() {}

    public static void main(String[] args) throws IOException {
        Release release = DefaultPolicy.release();
        Wording wording = Wording.of(release);
        Decisions decisions = new Decisions();
        ZstdDictTrainer trainer = new ZstdDictTrainer(32 * 1024 * 1024, SIZE, 1);
        for (Enquiry enquiry : new RandomAccounts(2026).enquiries(SAMPLES)) {
            Decision decision = decisions.decide(enquiry.account(), enquiry.context(), release);
            trainer.addSample(Content.write(
                            "integrator",
                            null,
                            Content.canonical(enquiry),
                            Outline.of(decision, release, wording).shorthand())
                    .array());
        }
        Files.write(Path.of(args[0]), trainer.trainSamples());
    }
}
