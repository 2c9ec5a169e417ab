package io.marquee.publishing;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Releases of one rule each, and the default policy with another threshold. */
final class SmallReleases {

    static final Features FEATURES = new Features(List.of(new PolicyFile("some.feature", "Feature: some\n")));

    static final Features OTHER_FEATURES =
            new Features(List.of(new PolicyFile("some.feature", "Feature: some more\n")));

    private static final String THRESHOLD = "tier KEY asks for a score of 55";
    private static final Map<Integer, Release> COMPILED = new ConcurrentHashMap<>();

    private SmallReleases() {}

    /** A release that is told apart by a number. */
    static Release of(int number) {
        return COMPILED.computeIfAbsent(number, each -> new Compiler().compile(files(each)));
    }

    static List<PolicyFile> files(int number) {
        return List.of(
                new PolicyFile("some.dslr", """
                        rule "An account that buys a lot is a candidate"
                        when
                            the account
                            - has revenue of at least %d
                        then
                            the account is a candidate
                        end
                        """.formatted(number)),
                DefaultPolicy.files().stream()
                        .filter(file -> file.name().equals(PolicyFile.VOCABULARY))
                        .findFirst()
                        .orElseThrow());
    }

    /** The default policy under which a key account has to score otherwise. */
    static List<PolicyFile> defaultAsking(int score) {
        return DefaultPolicy.files().stream()
                .map(file -> new PolicyFile(
                        file.name(), file.text().replace(THRESHOLD, THRESHOLD.replace("55", Integer.toString(score)))))
                .toList();
    }
}
