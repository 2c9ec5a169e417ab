package io.marquee.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a phrase of the vocabulary may stand.
 *
 * @param phrase the phrase
 * @param narrows of a phrase with a dash, those that name a fact of which it can be said; else empty
 * @param needs the phrases that name the other facts that it speaks of, which must stand in {@code when} before
 * @param collector of a claim, the name of the collector that takes it; else {@code null}
 */
public record PhrasePlace(
        Phrase phrase,
        List<Phrase> narrows,
        List<Phrase> needs,
        @Nullable String collector) {}
