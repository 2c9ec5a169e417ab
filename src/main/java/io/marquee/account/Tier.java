package io.marquee.account;

import org.jspecify.annotations.Nullable;

/** The four tiers, lowest first: the bottom tier is owed the least interaction, the top tier the most (S4). */
public enum Tier {
    REGULAR,
    DEVELOPMENT,
    KEY,
    STRATEGIC;

    /** Whether accounts of this tier are key accounts. */
    public boolean isKey() {
        return this == KEY || this == STRATEGIC;
    }

    /** The next tier up, or {@code null} above {@link #STRATEGIC}. */
    public @Nullable Tier up() {
        return switch (this) {
            case REGULAR -> DEVELOPMENT;
            case DEVELOPMENT -> KEY;
            case KEY -> STRATEGIC;
            case STRATEGIC -> null;
        };
    }

    /** The next tier down; {@link #REGULAR} stays where it is. */
    public Tier down() {
        return switch (this) {
            case REGULAR, DEVELOPMENT -> REGULAR;
            case KEY -> DEVELOPMENT;
            case STRATEGIC -> KEY;
        };
    }

    /** The lower of two tiers. */
    public static Tier lower(Tier one, Tier other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
