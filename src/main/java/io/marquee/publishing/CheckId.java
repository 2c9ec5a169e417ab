package io.marquee.publishing;

/**
 * Names complete checks.
 *
 * @param draft the draft's number
 * @param no their number among those of the draft, from 1
 */
record CheckId(int draft, int no) {

    RefusedStep unknown() {
        return new RefusedStep(
                RefusedStep.Kind.UNKNOWN,
                "the checks `" + no + "` of draft " + draft,
                "the id of complete checks of the draft");
    }
}
