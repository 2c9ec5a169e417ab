package io.marquee.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a request is read.
 *
 * @param body the largest body with one JSON object
 * @param line the longest line of a stream
 */
@ConfigurationProperties("marquee.limits")
public record RequestLimits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("64KB") DataSize line) {}
