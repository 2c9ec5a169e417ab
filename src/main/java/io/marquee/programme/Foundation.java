package io.marquee.programme;

/** Whether the programme has what everything else rests on. */
public record Foundation(boolean firm) {}
