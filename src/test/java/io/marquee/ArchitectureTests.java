package io.marquee;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Arrows between the rooms point one way. */
class ArchitectureTests {

    private static final String BASE = "io.marquee";

    /** Which rooms a room may use; {@code web} is granted to controllers apart. */
    private static final Map<String, Set<String>> ROOMS = rooms();

    private static final String[] CORES = {BASE + ".account..", BASE + ".policy..", BASE + ".decision.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        rooms.put("account", Set.of());
        rooms.put("policy", Set.of("account"));
        rooms.put("decision", Set.of("account", "policy"));
        rooms.put("ledger", Set.of("account", "policy", "decision"));
        rooms.put("portfolio", Set.of("account", "policy", "decision"));
        rooms.put("scenario", Set.of("account", "policy", "decision", "ledger", "portfolio", "coverage", "programme"));
        rooms.put("publishing", Set.of("account", "policy", "decision", "ledger", "portfolio", "scenario"));
        rooms.put("coverage", Set.of("account", "policy", "decision", "portfolio"));
        rooms.put("programme", Set.of("account", "policy", "portfolio"));
        rooms.put("web", Set.of());
        return rooms;
    }

    @Test
    void importsTheMainClasses() {
        assertThat(CLASSES.contain(MarqueeApplication.class)).isTrue();
        assertThat(CLASSES.contain(ArchitectureTests.class)).isFalse();
    }

    @Test
    void roomsUseOnlyTheRoomsBelowThem() {
        var house = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("root")
                .definedBy(BASE)
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer();
        for (String room : ROOMS.keySet()) {
            house = house.layer(room).definedBy(BASE + "." + room + "..");
        }
        for (var room : ROOMS.entrySet()) {
            house = room.getValue().isEmpty()
                    ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : house.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        check(house.ignoreDependency(controllers(), resideInAPackage(BASE + ".web.."))
                .ensureAllClassesAreContainedInArchitecture());
    }

    @Test
    void roomsHaveNoCycles() {
        check(slices().matching(BASE + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void droolsIsKnownToPolicyAndDecisionOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".policy..", BASE + ".decision..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie.."));
    }

    @Test
    void timefoldIsKnownToCoverageOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".coverage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.timefold.."));
    }

    @Test
    void coresAreFreeOfSpring() {
        check(noClasses()
                .that(resideInAnyPackage(CORES).and(not(controllers())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.."));
    }

    @Test
    void coresReadNoClock() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CORES)
                .should()
                .dependOnClassesThat(type(Clock.class))
                .orShould()
                .accessTargetWhere(targetOwner(resideInAPackage("java.time..")).and(target(name("now"))))
                .orShould()
                .accessTargetWhere(targetOwner(type(System.class)).and(target(nameMatching("currentTimeMillis")))));
    }

    /** A controller and everything nested in it. */
    private static DescribedPredicate<JavaClass> controllers() {
        return describe(
                "controllers", type -> type.getName().replaceFirst("\\$.*", "").endsWith("Controller"));
    }

    /** Rooms may still be empty. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
