package io.marquee.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one scenario, or of one row of an outline.
 *
 * @param file the name of the file that it stands in
 * @param feature the feature's name
 * @param rule the name of the {@code Rule:} that it stands under; {@code null} without one
 * @param scenario the scenario's name, with a row's values in it
 * @param line the line of the scenario, or of its row, from 1
 * @param passed whether everything was as it says
 * @param message what was not; {@code null} if all was
 * @param because the rules of the policy by which it says that things are so
 */
public record ScenarioResult(
        String file,
        String feature,
        @Nullable String rule,
        String scenario,
        int line,
        boolean passed,
        @Nullable String message,
        List<String> because) {}
