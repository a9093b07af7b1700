package org.yiyun.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Requires;

/** The borders that class loading inside the EAR does not keep. */
@AnalyzeClasses(packages = "org.yiyun", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Boundary methods without a permission, each for its reason. */
    private static final Set<String> OPEN_BY_NATURE = Set.of(
            // stands around another boundary's call, which asks for the permission
            "Idempotency.once",
            // come before anybody is known
            "LoginService.asksForCodes", "LoginService.callerOf", "LoginService.login", "LoginService.logout", "LoginService.session", "LoginService.tokenFor",
            // whoever has a signed link may rate and answer, nobody knows who that is
            "RatingService.answer", "RatingService.find", "SurveyService.answer", "SurveyService.find");

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices()
            .matching("org.yiyun.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be understood, tested and changed without those that stand on it");

    @ArchTest
    static final ArchRule FEATURES_USE_ONLY_EARLIER_ONES = classes()
            .should(new ArchCondition<>("use only features of earlier lines") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(d -> d.getTargetClass().getPackageName().startsWith("org.yiyun"))
                            .filter(d -> !Features.same(type, d.getTargetClass()))
                            .filter(d -> Features.line(d.getTargetClass()) >= Features.line(type))
                            .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
                }
            })
            .because("the order of features says who may know whom; upwards goes an event or an interface");

    @ArchTest
    static final ArchRule INTERNAL_IS_PRIVATE = classes()
            .that(resideInAPackage("..internal.."))
            .should(new ArchCondition<>("be used only by their own feature") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesToSelf().stream()
                            .filter(d -> !Features.same(type, d.getOriginClass()))
                            .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
                }
            })
            .because("what is internal may change without asking anybody");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_ADAPTER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..", "jakarta.batch..", "jakarta.websocket..")
            .because("the domain is called by adapters and knows none of them");

    @ArchTest
    static final ArchRule ENGINES_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("..engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.hibernate..", "..internal..")
            .because("an engine is tested, benchmarked and explained alone");

    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..internal..")
            .because("no entity leaves its boundary");

    @ArchTest
    static final ArchRule BOUNDARIES_NAME_THEIR_PERMISSION = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and(describe("are published", method -> !method.getOwner().getPackageName().contains(".internal")))
            .should(new ArchCondition<JavaMethod>("carry @Requires, on themselves or on their class") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var name = method.getOwner().getSimpleName() + "." + method.getName();
                    if (!method.isAnnotatedWith(Requires.class)
                            && !method.getOwner().isAnnotatedWith(Requires.class)
                            && !OPEN_BY_NATURE.contains(name)
                            && !provesItselfByToken(method)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no permission"));
                    }
                }
            })
            .because("what says nothing about permission is open by accident; default is deny");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(BusinessClock.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("closing, tests and re-runs need one clock that can be set");

    /** Whoever holds the token of a running job was given it by the job service. */
    private static boolean provesItselfByToken(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(JobToken.class));
    }
}
