package io.marquee.publishing;

import io.marquee.policy.Page;
import io.marquee.policy.Passage;
import java.util.ArrayList;
import java.util.List;

/** Where rules go in the text of a file, with an empty line between them. */
final class RulePlaces {

    private RulePlaces() {}

    /**
     * Inserts the lines of a rule so that it is the rule at a place, from 0; gives the first of these lines, from 1.
     */
    static int insert(TextLines lines, Page page, int place, List<String> rule) {
        List<String> inserted = new ArrayList<>(rule);
        List<Passage> passages = page.passages();
        if (place < passages.size()) {
            inserted.add("");
            lines.insert(passages.get(place).first(), inserted);
            return passages.get(place).first();
        }
        int behind = passages.isEmpty()
                ? lastWritten(lines)
                : passages.get(place - 1).last();
        if (behind > 0) {
            inserted.add(0, "");
        }
        lines.insert(behind + 1, inserted);
        return behind > 0 ? behind + 2 : 1;
    }

    private static int lastWritten(TextLines lines) {
        int last = lines.count();
        while (last > 0 && lines.isBlank(last)) {
            last--;
        }
        return last;
    }

    /** Removes a rule, the comments directly above it and the empty lines to the next; gives its lines. */
    static List<String> remove(TextLines lines, Page page, Passage rule) {
        boolean isLast = page.passages().indexOf(rule) == page.passages().size() - 1;
        int first = rule.first();
        int last = rule.last();
        while (isLast && first > 1 && lines.isBlank(first - 1)) {
            first--;
        }
        while (!isLast && last < lines.count() && lines.isBlank(last + 1)) {
            last++;
        }
        return lines.remove(first, last).subList(rule.first() - first, rule.last() - first + 1);
    }
}
