package io.marquee.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Who gets through where, however callers are known. */
final class Matrix {

    /** The last is nobody; numbers are statuses of what is refused for another reason. */
    private static final List<List<String>> EXPECTED =
            """
            .       .                        integrator auditor author approver operator .
            GET     /actuator/health                yes     yes    yes      yes      yes yes
            HEAD    /actuator/health                yes     yes    yes      yes      yes yes
            GET     /actuator/health/liveness       yes     yes    yes      yes      yes yes
            GET     /actuator/health/readiness      yes     yes    yes      yes      yes yes
            POST    /actuator/health                 no      no     no       no      yes who?
            GET     /actuator/health/diskSpace       no      no     no       no      yes who?
            GET     /actuator                        no      no     no       no      yes who?
            GET     /actuator/info                   no      no     no       no      yes who?
            GET     /actuator/prometheus             no      no     no       no      yes who?
            POST    /v1/decisions                   yes      no     no       no       no who?
            GET     /v1/decisions                    no     yes     no       no       no who?
            HEAD    /v1/decisions                    no     yes     no       no       no who?
            GET     /v1/decisions/1                  no     yes     no       no       no who?
            GET     /v1/decisions/1/reasons          no     yes     no       no       no who?
            POST    /v1/decisions/1/replay           no     yes     no       no       no who?
            GET     /v1/ledger                       no     yes     no       no       no who?
            GET     /v1/ledger/1                     no     yes     no       no       no who?
            GET     /v1/ledger/steps                 no     yes     no       no       no who?
            POST    /v1/programme/readiness         yes     yes     no       no       no who?
            GET     /v1/drafts                       no     yes    yes      yes       no who?
            POST    /v1/drafts                       no      no    yes       no       no who?
            PUT     /v1/drafts/1/files/a.dslr        no      no    yes       no       no who?
            POST    /v1/drafts/1/checks              no      no    yes      yes       no who?
            POST    /v1/drafts/1/submit              no      no    yes       no       no who?
            POST    /v1/drafts/1/approve             no      no     no      yes       no who?
            POST    /v1/drafts/1/return              no      no     no      yes       no who?
            GET     /v1/releases                    yes     yes    yes      yes       no who?
            POST    /v1/releases/1/rollback          no      no     no      yes       no who?
            GET     /v1/publications                yes     yes    yes      yes       no who?
            POST    /v1/publications/1/cancel        no      no     no      yes       no who?
            GET     /v1/releases/active             yes     yes    yes      yes       no who?
            GET     /v1/releases/active/drl         yes     yes    yes      yes       no who?
            GET     /v1/releases/active/differences?to=active yes yes yes     yes       no who?
            GET     /v1/releases/active/documentation?format=no yes yes yes yes       no who?
            GET     /v1/vocabulary                  yes     yes    yes      yes       no who?
            POST    /v1/vocabulary                  405     405    405      405      405 who?
            GET     /v3/api-docs                    yes     yes    yes      yes      yes who?
            GET     /v3/api-docs.yaml               yes     yes    yes      yes      yes who?
            GET     /v3/api-docs/swagger-config     yes     yes    yes      yes      yes who?
            GET     /swagger-ui.html                yes     yes    yes      yes      yes who?
            GET     /swagger-ui/index.html          yes     yes    yes      yes      yes who?
            GET     /nowhere                        404     404    404      404      404 who?
            GET     /error                          404     404    404      404      404 who?
            GET     /                               404     404    404      404      404 who?
            POST    /v1/decisions/1                 405     405    405      405      405 who?
            PUT     /v1/decisions                   405     405    405      405      405 who?
            DELETE  /v1/releases/active             405     405    405      405      405 who?
            OPTIONS /v1/releases/active             405     405    405      405      405 who?
            """.lines().map(line -> List.of(line.split(" +"))).toList();

    private Matrix() {}

    /** @param callers one for each role, in the order of the table, and nobody */
    static void assertHolds(List<Caller> callers) {
        List<List<String>> found = new ArrayList<>(List.of(EXPECTED.get(0)));
        EXPECTED.stream().skip(1).forEach(row -> found.add(row(row, callers)));
        assertThat(found).isEqualTo(EXPECTED);
    }

    private static List<String> row(List<String> expected, List<Caller> callers) {
        List<String> row = new ArrayList<>(expected.subList(0, 2));
        for (int i = 0; i < callers.size(); i++) {
            int status = status(expected.get(0), expected.get(1), callers.get(i));
            row.add(outcome(status, expected.get(i + 2)));
        }
        return row;
    }

    private static int status(String method, String path, Caller caller) {
        HttpResponse<String> answer = caller.send(caller.request(path, "Content-Type", Caller.JSON)
                .method(
                        method,
                        method.equals("POST")
                                ? BodyPublishers.ofString(Caller.example("birch"))
                                : BodyPublishers.noBody()));
        assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        return answer.statusCode();
    }

    private static String outcome(int status, String expected) {
        return switch (status) {
            case 401 -> "who?";
            case 403 -> "no";
            default -> expected.matches("\\d+") ? Integer.toString(status) : "yes";
        };
    }
}
