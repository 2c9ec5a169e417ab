package io.marquee.publishing;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.json;

import io.marquee.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scenario about the service has before it; each thread has its own. */
final class Desk {

    private static final ThreadLocal<Desk> HERE = ThreadLocal.withInitial(Desk::new);

    private final Office office = Office.open();
    private @Nullable DraftAtHand draft;
    private @Nullable JsonNode decision;

    static Desk here() {
        return HERE.get();
    }

    /** The scenario is over. */
    static void clear() {
        here().office.tidy();
        HERE.remove();
    }

    Office office() {
        return office;
    }

    void take(DraftAtHand begun) {
        draft = begun;
    }

    DraftAtHand draft() {
        if (draft == null) {
            throw new AssertionError("nobody has drafted anything");
        }
        return draft;
    }

    /** The request of an example account, to be changed at will. */
    static ObjectNode request(String name) {
        return (ObjectNode) json(Caller.example(name.toLowerCase(Locale.ROOT)));
    }

    void decide(String request) {
        decision = Office.done(office.integrator().post("/v1/decisions", JSON, request));
    }

    JsonNode decision() {
        if (decision == null) {
            throw new AssertionError("nothing was decided");
        }
        return decision;
    }

    /** The tier that the active policy gives an account. */
    String tier() {
        return decision().at("/tier/effective").stringValue();
    }
}
