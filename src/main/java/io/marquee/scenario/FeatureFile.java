package io.marquee.scenario;

/**
 * One file of features, whole.
 *
 * @param name the file's name without a folder, for instance {@code tiers.feature}
 * @param text its text in Gherkin
 */
public record FeatureFile(String name, String text) {

    /** How the names of files with features end. */
    public static final String FEATURES = ".feature";
}
