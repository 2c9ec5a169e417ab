package io.marquee.publishing;

import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that a proposal would give another tier, or would if steadiness, an override or credit did not hold
 * against it.
 *
 * @param from the effective tier under the active release
 * @param to the effective tier under the proposal
 * @param policyFrom the tier that the active release gives before steadiness, overrides and credit
 * @param policyTo the same under the proposal
 * @param lastWordBefore the rule that moves the account out of the tier that it holds, or gives a new one its tier,
 *     under the active release; {@code null} if none does
 * @param lastWord the same under the proposal
 * @param changedRules the rules that the proposal adds, changes or removes and that fired under the one release or the
 *     other, in the order of their names
 */
public record MovedAccount(
        String accountId,
        BigDecimal annualRevenue,
        Tier from,
        Tier to,
        Tier policyFrom,
        Tier policyTo,
        @Nullable String lastWordBefore,
        @Nullable String lastWord,
        List<String> changedRules) {}
