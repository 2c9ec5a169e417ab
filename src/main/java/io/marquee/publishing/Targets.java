package io.marquee.publishing;

import io.marquee.policy.Manuscript;
import io.marquee.policy.Page;
import io.marquee.policy.PolicyFile;
import java.util.List;

/** The files that rules can be put into: those that there are, and new ones. */
final class Targets {

    private static final String HEADER = "expander " + PolicyFile.VOCABULARY + "\n";

    private Targets() {}

    /** The file of a name; if there is none, a new one with its header. */
    static Page page(Manuscript manuscript, String file, String pointer) {
        return manuscript.page(file).orElseGet(() -> created(file, pointer));
    }

    private static Page created(String file, String pointer) {
        PolicyFile created = new PolicyFile(file, HEADER);
        if (!created.isWellNamed() || !created.hasRules()) {
            throw Objections.refused(
                    pointer, "the file " + Objections.quote(file), "a file that is named like `large-accounts.dslr`");
        }
        return new Page(created, List.of(), List.of());
    }
}
