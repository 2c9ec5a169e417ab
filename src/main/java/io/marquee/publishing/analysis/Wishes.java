package io.marquee.publishing.analysis;

import io.marquee.scenario.Thens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What would hold of an account if a claim were heard, in the features' words. */
final class Wishes {

    private Wishes() {}

    /** The step, or {@code null} where the features have no words for it. */
    static @Nullable String step(Award award) {
        Object value = award.value();
        String text = value instanceof BigDecimal number ? Thens.number(number) : value.toString();
        return switch (award.claim().name()) {
            case "takesHours" -> "the effort is " + text + " hours a year";
            case "expectsRetention" -> "the retention is estimated as " + text;
            case "reviewsTierEvery" -> "the review interval is " + text + " days";
            case "pursues" -> "the strategy is \"" + text + "\"";
            case "briefs" -> "the sales brief is \"" + text + "\"";
            case "standsIn" -> "the quadrant is " + text;
            case "informsBy" -> "operations reach it by " + text;
            case "focuses" -> "the focus is " + text;
            case "meetsRemotely" -> "up to " + text + " of the meetings may be remote";
            case "earns" -> award.claim().values().get(0) + " earns " + text + " points";
            case "approaches" -> "the approach is " + text;
            case "isMet" -> "the coverage is " + text;
            case "isInHealth" -> "the health is " + text;
            case "changes" -> "the change is " + text;
            case "qualifiesFor" -> "the policy tier is " + text;
            default -> null;
        };
    }
}
