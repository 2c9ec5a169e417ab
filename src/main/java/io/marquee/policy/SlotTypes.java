package io.marquee.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of slots that every policy has; each room adds its enumerations to them. */
final class SlotTypes {

    private SlotTypes() {}

    static Map<String, SlotType> builtIn() {
        List<SlotType> all = List.of(
                new DecimalSlot("money", "0", "1000000000000", 2),
                new DecimalSlot("percent", "-1000", "1000", 4),
                new DecimalSlot("share", "0", "1", 4),
                new DecimalSlot("points", "0", "10", 2),
                new DecimalSlot("score", "0", "100", 1),
                new DecimalSlot("number", "-1000", "1000", 4),
                new WholeSlot("count", 0, 1_000_000),
                new WholeSlot("weight", 0, 100),
                new WholeSlot("rating", -5, 10),
                new WholeSlot("days", 0, 3650),
                new WholeSlot("months", 0, 120),
                new WholeSlot("years", 0, 50),
                new WholeSlot("hours", 0, 10_000),
                new WordsSlot("rung"),
                new WordsSlot("text"));
        Map<String, SlotType> types = new LinkedHashMap<>();
        all.forEach(type -> types.put(type.name(), type));
        return types;
    }
}
