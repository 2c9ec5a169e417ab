package io.marquee.decision;

/** What holds for any account: lies on the desk before an account does, and stays for the next. */
public record AnyAccount() {}
