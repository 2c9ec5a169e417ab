package io.marquee.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which of some names was probably meant. */
final class NearestNames {

    private static final int SHOWN = 3;
    private static final int COMPARED = 80;

    private NearestNames() {}

    /** The nearest names, as a message lists them; empty if there is none. */
    static String to(String name, List<String> known) {
        String written = start(name);
        return known.stream()
                .sorted(Comparator.comparingInt(
                        each -> LevenshteinDistance.getDefaultInstance().apply(start(each), written)))
                .limit(SHOWN)
                .map(each -> "`" + each + "`")
                .collect(Collectors.joining(", "));
    }

    private static String start(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.length() > COMPARED ? small.substring(0, COMPARED) : small;
    }
}
