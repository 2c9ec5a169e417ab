package io.marquee.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision to place an account in a tier for a while. Whether it holds is for the policy to say, so every
 * part may be missing: an incomplete override is ignored and reported, never refused.
 *
 * @param tier the tier to hold
 * @param reason why
 * @param approvedBy who agreed
 * @param approvedOn first day it holds
 * @param expiresOn last day it holds
 */
public record TierOverride(
        @Nullable Tier tier,
        @Fact(length = 500) @Nullable String reason,
        @Fact(length = 200) @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate expiresOn) {}
