package io.marquee.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * A policy as it was written: files, their rules, their sentences and the values in them, each with its position.
 *
 * @param files in the order of their names
 */
public record Policy(List<Area> files) {

    /**
     * One file's rules.
     *
     * @param name the file's name
     * @param rules in the order of the file
     */
    public record Area(String name, List<Rule> rules) {}

    /** All rules, by file and line. */
    public Stream<Rule> rules() {
        return files.stream().flatMap(area -> area.rules().stream());
    }
}
