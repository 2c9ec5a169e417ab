package io.marquee;

import static io.marquee.Caller.NDJSON;
import static io.marquee.Caller.json;

/** Leaves a service that other tests use, too, without accounts and managers. */
public final class EmptyPortfolio {

    private EmptyPortfolio() {}

    /** Removes every account and manager. */
    public static void leave(Caller integrator) {
        integrator
                .get("/v1/accounts", "Accept", NDJSON)
                .body()
                .lines()
                .map(line -> json(line).get("accountId").stringValue())
                .forEach(id -> remove(integrator, "/v1/accounts/" + id));
        json(integrator.get("/v1/managers").body())
                .get("managers")
                .valueStream()
                .map(manager -> manager.get("managerId").stringValue())
                .forEach(id -> remove(integrator, "/v1/managers/" + id));
    }

    private static void remove(Caller integrator, String address) {
        integrator.send(integrator.request(address).DELETE());
    }
}
