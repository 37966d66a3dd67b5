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
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.DayColumn;
import org.collaborativecourses.shared.Tick;

/** Each rule is a method: Surefire leaves out those that are fields, and says nothing. */
@AnalyzeClasses(packages = "org.collaborativecourses", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Lower knows nothing of higher. */
    private static final List<String> FEATURES = List.of(
            "shared",
            "audit",
            "role",
            "link",
            "login",
            "identity",
            "admission",
            "organisation",
            "question",
            "quiz",
            "gift",
            "content",
            "coursefolder",
            "course",
            "enrolment",
            "imports",
            "attempt",
            "progress",
            "marking",
            "pdf",
            "credential",
            "template",
            "certificate",
            "programme",
            "participation",
            "collaborative",
            "offering",
            "report",
            "reminder",
            "notification",
            "privacy",
            "demonstration");

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
    static void everyClassBelongsToAFeature(JavaClasses all) {
        classes()
                .that(resideInAPackage("org.collaborativecourses.."))
                .should()
                .resideInAnyPackage(FEATURES.stream()
                        .map(it -> "org.collaborativecourses." + it)
                        .toList()
                        .toArray(new String[0]))
                .orShould()
                .resideInAPackage("org.collaborativecourses.db")
                .because("one package per feature, flat")
                .check(all);
    }

    @ArchTest
    static void featuresHaveNoCycles(JavaClasses all) {
        slices().matching("org.collaborativecourses.(*)")
                .should()
                .beFreeOfCycles()
                .check(all);
    }

    @ArchTest
    static void theDomainKnowsNoWeb(JavaClasses all) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..")
                .because("pages and resources live in web/")
                .check(all);
    }

    @ArchTest
    static void entitiesStayInTheirFeature(JavaClasses all) {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .notBePublic()
                .because("what leaves a feature is a view")
                .check(all);
    }

    @ArchTest
    static void entitiesHaveVerbsNotSetters(JavaClasses all) {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .because("the rule lives in the aggregate, named as a verb")
                .check(all);
    }

    @ArchTest
    static void onlyRepositoriesUseTheEntityManager(JavaClasses all) {
        fields().that()
                .haveRawType(EntityManager.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .beDeclaredIn(Database.class)
                .because("the database hands it to the repositories, and to nobody else")
                .check(all);
    }

    @ArchTest
    static void repositoriesStayInTheirFeature(JavaClasses all) {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .notBePublic()
                .check(all);
    }

    @ArchTest
    static void servicesAreStateless(JavaClasses all) {
        classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .beAnnotatedWith(Stateless.class)
                .orShould()
                .beAnnotatedWith(Singleton.class)
                .orShould()
                .beAnnotatedWith(ApplicationScoped.class)
                .because(
                        "those that every page asks are CDI beans with transactions: calling and injecting them costs less")
                .check(all);
    }

    @ArchTest
    static void nothingIsThrownOutOfATick(JavaClasses all) {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .or()
                .areAnnotatedWith(Timeout.class)
                .should(new ArchCondition<>("call Tick.safely") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean safe = method.getMethodCallsFromSelf().stream()
                                .anyMatch(it -> it.getTargetOwner().isEquivalentTo(Tick.class)
                                        && it.getName().equals("safely"));
                        events.add(new SimpleConditionEvent(method, safe, method.getFullName()));
                    }
                })
                .because("the container gives a timer up for good that fails twice")
                .check(all);
    }

    @ArchTest
    static void timersHaveNoTransactionThatCouldFail(JavaClasses all) {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .or()
                .areAnnotatedWith(Timeout.class)
                .should(new ArchCondition<>("be in no transaction") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean none = method.tryGetAnnotationOfType(TransactionAttribute.class)
                                .or(() -> method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
                                .map(it -> it.value() == TransactionAttributeType.NOT_SUPPORTED)
                                .orElse(false);
                        events.add(new SimpleConditionEvent(method, none, method.getFullName()));
                    }
                })
                .because("a transaction that is rolled back is a failure of the timer, whatever was caught in it")
                .check(all);
    }

    @ArchTest
    static void timeComesFromTheClock(JavaClasses all) {
        noClasses()
                .that(resideOutsideOfPackages("org.collaborativecourses.db"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests put another " + Clock.class.getSimpleName() + " in its place")
                .check(all);
    }

    @ArchTest
    static void noDrawerForEverything(JavaClasses all) {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(all);
    }

    @ArchTest
    static void daysPassThroughOnePlace(JavaClasses all) {
        noClasses()
                .that()
                .areNotAssignableTo(DayColumn.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.sql.Date.class)
                .because("a midnight of this JVM is another day elsewhere: days are sent as text")
                .check(all);
    }

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
