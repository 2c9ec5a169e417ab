package io.marquee.ledger;

/**
 * The last entry of a writer that is kept.
 *
 * @param seq its number; 0 if there is none yet
 * @param link its link
 * @param ms when it was appended, or the writer was opened
 */
record Head(int writer, long seq, Bytes link, long ms) {

    /** What is signed of it when the chain is ended there. */
    Bytes endStatement(long sealedMs) {
        return Bytes.utf8("marquee ledger, end of a chain\nwriter " + writer + "\nentry " + seq + "\nlink " + link.hex()
                + "\nat " + ms + "\nended at " + sealedMs + "\n");
    }

    /** What is authenticated and signed of it. */
    Bytes statement() {
        return Bytes.utf8("marquee ledger, head\nwriter " + writer + "\nentry " + seq + "\nlink " + link.hex() + "\nat "
                + ms + "\n");
    }
}
