package io.marquee.publishing;

import io.marquee.policy.Page;
import io.marquee.publishing.Differences.Difference;
import io.marquee.publishing.Differences.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What differs between files of rules besides their rules. */
final class FileDifferences {

    private FileDifferences() {}

    /**
     * Files that are new or gone, and those of which only comments or layout changed.
     *
     * @param told what is told of their rules
     */
    static List<Difference> between(List<Page> before, List<Page> after, List<Difference> told) {
        Set<String> changed = new HashSet<>(told.stream().map(Difference::file).toList());
        told.stream()
                .filter(each -> each.kind() == Kind.RULE_MOVED)
                .forEach(each -> changed.add(String.valueOf(each.before())));
        Map<String, String> old = texts(before);
        Map<String, String> now = texts(after);
        List<Difference> found = new ArrayList<>();
        old.forEach((name, text) -> {
            String other = now.get(name);
            if (other == null) {
                found.add(new Difference(Kind.FILE_REMOVED, name, null, name, null, "the file " + name + " is gone"));
            } else if (!other.equals(text) && !changed.contains(name)) {
                found.add(layout(name));
            }
        });
        now.forEach((name, text) -> {
            if (!old.containsKey(name)) {
                found.add(new Difference(Kind.FILE_ADDED, name, null, null, name, "the file " + name + " is new"));
            }
        });
        return found;
    }

    static Difference layout(String file) {
        return new Difference(
                Kind.LAYOUT_CHANGED, file, null, null, null, "in " + file + " only comments or layout changed");
    }

    private static Map<String, String> texts(List<Page> pages) {
        Map<String, String> texts = new TreeMap<>();
        pages.forEach(page -> texts.put(page.file().name(), page.file().text()));
        return texts;
    }
}
