package io.marquee.portfolio;

import java.util.List;

/** Where an import leaves its accounts. */
interface ImportTarget {

    /** Takes some lines, for which nobody waits; none of their accounts came before. */
    void take(List<Staged.Line> lines);

    /**
     * Ends with what became of the accounts.
     *
     * @param whole whether every line was read
     */
    Writing.Written end(boolean whole);

    /** Whether what can be kept is kept though something was refused. */
    boolean keepsParts();

    /** Ends before the end, if it has not ended yet. */
    void breakOff();
}
