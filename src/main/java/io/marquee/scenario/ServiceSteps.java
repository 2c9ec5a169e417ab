package io.marquee.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.marquee.decision.Decision;
import io.marquee.decision.Decision.Entitlement;
import io.marquee.decision.EntitlementType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an account is placed, approached and covered, and what it is owed. */
public final class ServiceSteps {

    @Then("the attractiveness is {word}")
    public void theAttractivenessIs(String attractiveness) {
        new Answer("the attractiveness", decision().portfolio().attractiveness()).mustBe(attractiveness);
    }

    @Then("the strength is {word}")
    public void theStrengthIs(String strength) {
        new Answer("the strength", decision().portfolio().strength()).mustBe(strength);
    }

    @Then("the quadrant is {word}")
    public void theQuadrantIs(String quadrant) {
        new Answer("the quadrant", decision().portfolio().quadrant()).mustBe(quadrant);
    }

    @Then("the strategy is {string}")
    public void theStrategyIs(String strategy) {
        new Answer("the strategy", decision().portfolio().strategy()).mustBe(strategy);
    }

    @Then("there is no strategy")
    public void thereIsNoStrategy() {
        new Answer("the strategy", decision().portfolio().strategy()).mustBe("unknown");
    }

    @Then("the archetype is {word}")
    public void theArchetypeIs(String archetype) {
        new Answer("the archetype", decision().approach().archetype()).mustBe(archetype);
    }

    @Then("the complexity is {word}")
    public void theComplexityIs(String complexity) {
        new Answer("the complexity", decision().approach().complexity()).mustBe(complexity);
    }

    @Then("the complexity is {word}, {word}")
    public void theComplexityIs(String complexity, String level) {
        theComplexityIs(complexity);
        new Answer("the level of complexity", decision().approach().level()).mustBe(level);
    }

    @Then("the approach is {word}")
    public void theApproachIs(String approach) {
        new Answer("the approach", decision().approach().value()).mustBe(approach);
    }

    @Then("the team's hours suffice")
    public void theHoursSuffice() {
        new Answer("the approach is limited", decision().approach().limitedByResources()).mustBe("no");
    }

    @Then("the team's hours do not suffice")
    public void theHoursDoNotSuffice() {
        new Answer("the approach is limited", decision().approach().limitedByResources()).mustBe("yes");
    }

    @Then("the effort is {word} hour(s) a year")
    public void theEffortIs(String hours) {
        new Answer("the effort", decision().value().effortHours()).mustBe(hours);
    }

    @Then("the coverage is {word}")
    public void theCoverageIs(String mode) {
        new Answer("the coverage", decision().coverage().mode()).mustBe(mode);
    }

    @Then("up to {word} of the meetings may be remote")
    public void meetingsMayBeRemote(String share) {
        new Answer("the remote share", decision().coverage().remoteShareMax()).mustBe(share);
    }

    @Then("operations reach it by {word}")
    public void operationsReachItBy(String channel) {
        new Answer("the operational channel", decision().coverage().operationalChannel()).mustBe(channel);
    }

    @Then("the focus is {word}")
    public void theFocusIs(String focus) {
        new Answer("the focus", decision().coverage().focus()).mustBe(focus);
    }

    @Then("the sales brief is {string}")
    public void theSalesBriefIs(String brief) {
        new Answer("the sales brief", decision().coverage().salesBrief()).mustBe(brief);
    }

    @Then("there is no sales brief")
    public void thereIsNoSalesBrief() {
        new Answer("the sales brief", decision().coverage().salesBrief()).mustBe("unknown");
    }

    @Then("the entitlements are exactly:")
    public void theEntitlementsAreExactly(DataTable entitlements) {
        List<List<String>> found = new ArrayList<>();
        decision().entitlements().forEach(each -> found.add(List.of(each.type().name(), each.level())));
        Answer.mustBeExactly("the entitlements", entitlements.cells(), found);
    }

    @Then("the entitlement {word} is {string}")
    public void theEntitlementIs(String entitlement, String level) {
        new Answer("the entitlement " + entitlement, level(entitlement)).mustBe(level);
    }

    @Then("there is no entitlement {word}")
    public void thereIsNoEntitlement(String entitlement) {
        new Answer("the entitlement " + entitlement, level(entitlement)).mustBe("unknown");
    }

    @Then("the declined services are exactly:")
    public void theDeclinedServicesAreExactly(DataTable services) {
        List<List<String>> found = new ArrayList<>();
        decision()
                .declinedServices()
                .forEach(each -> found.add(List.of(each.service().name(), each.reason())));
        Answer.mustBeExactly("the declined services", services.cells(), found);
    }

    @Then("no service is declined")
    public void noServiceIsDeclined() {
        Answer.mustBeExactly("the declined services", List.of(), decision().declinedServices());
    }

    private static @Nullable String level(String entitlement) {
        if (Arrays.stream(EntitlementType.values())
                .noneMatch(type -> type.name().equals(entitlement))) {
            throw new IllegalArgumentException("unknown entitlement `" + entitlement + "`");
        }
        return decision().entitlements().stream()
                .filter(each -> each.type().name().equals(entitlement))
                .map(Entitlement::level)
                .findFirst()
                .orElse(null);
    }

    private static Decision decision() {
        return World.here().decision();
    }
}
