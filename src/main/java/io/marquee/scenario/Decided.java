package io.marquee.scenario;

import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;

/** What was decided on which facts while a scenario ran. */
public record Decided(Enquiry enquiry, Decision decision) {}
