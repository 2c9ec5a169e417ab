/** The Cucumber steps that speak the domain's words: the policy's features, run against a release. */
@NullMarked
package io.marquee.scenario;

import org.jspecify.annotations.NullMarked;
