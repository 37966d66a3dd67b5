package org.collaborativecourses;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

@AnalyzeClasses(packages = "org.collaborativecourses", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Lower knows nothing of higher. */
    private static final List<String> FEATURES = List.of(
            "shared",
            "identity",
            "question",
            "content",
            "course",
            "enrolment",
            "quiz",
            "progress",
            "certificate",
            "collaborative",
            "notification");

    @ArchTest
    static void noFeatureKnowsOneAboveIt(JavaClasses all) {
        for (int i = 0; i < FEATURES.size(); i++) {
            for (String higher : FEATURES.subList(i + 1, FEATURES.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.collaborativecourses." + FEATURES.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.collaborativecourses." + higher)
                        .because("the features are ordered, and upward goes an event only")
                        .check(all);
            }
        }
    }

    @ArchTest
    static final ArchRule everyClassBelongsToAFeature = classes()
            .that(resideInAPackage("org.collaborativecourses.."))
            .should()
            .resideInAnyPackage(FEATURES.stream()
                    .map(it -> "org.collaborativecourses." + it)
                    .toList()
                    .toArray(new String[0]))
            .orShould()
            .resideInAPackage("org.collaborativecourses.db")
            .because("one package per feature, flat");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.collaborativecourses.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..")
            .because("pages and resources live in web/");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .notBePublic()
            .because("what leaves a feature is a view");

    @ArchTest
    static final ArchRule entitiesHaveVerbsNotSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("the rule lives in the aggregate, named as a verb");

    @ArchTest
    static final ArchRule onlyRepositoriesUseTheEntityManager = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature =
            classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic();

    @ArchTest
    static final ArchRule servicesAreStateless = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .beAnnotatedWith(Stateless.class)
            .orShould()
            .beAnnotatedWith(Singleton.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that(resideOutsideOfPackages("org.collaborativecourses.db"))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests put another " + Clock.class.getSimpleName() + " in its place");

    @ArchTest
    static final ArchRule noDrawerForEverything = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static void everyFeatureIsThere(JavaClasses all) {
        for (String feature : FEATURES) {
            boolean there = all.stream()
                    .map(JavaClass::getPackageName)
                    .anyMatch(("org.collaborativecourses." + feature)::equals);
            org.junit.jupiter.api.Assertions.assertTrue(there, feature);
        }
    }
}
