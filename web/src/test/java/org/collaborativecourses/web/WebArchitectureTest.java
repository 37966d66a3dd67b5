package org.collaborativecourses.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collaborativecourses.web.shared.Access;

/** Each rule is a method: Surefire leaves out those that are fields, and says nothing. */
@AnalyzeClasses(packages = "org.collaborativecourses.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static void pagesKnowNoDatabase(JavaClasses all) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..", "java.sql..", "javax.sql..")
                .check(all);
    }

    @ArchTest
    static void nobodyKeepsAnythingInASession(JavaClasses all) {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.collaborativecourses.web.identity.LoginCookie")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpSession.class)
                .because("only a login's end knows sessions: it ends the one that Faces began for a desk page")
                .check(all);
    }

    @ArchTest
    static void everyResourceMethodSaysWhoMayCallIt(JavaClasses all) {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .beAnnotatedWith(Access.class)
                .check(all);
    }

    @ArchTest
    static void aPageThatNeedsMoreThanThreeServicesIsTwoPages(JavaClasses all) {
        classes()
                .that()
                .haveSimpleNameEndingWith("Page")
                .should(haveAtMostServices(3))
                .check(all);
    }

    @ArchTest
    static void featuresHaveNoCycles(JavaClasses all) {
        slices().matching("org.collaborativecourses.web.(*)")
                .should()
                .beFreeOfCycles()
                .because("what features share lies in shared")
                .check(all);
    }

    /** The server names a body and a row in the description of the API by that alone, and describes only one of a name. */
    @ArchTest
    static void whatIsSentAndAnsweredHasANameOfItsOwn(JavaClasses all) {
        Map<String, List<String>> named = all.stream()
                .filter(it -> it.getEnclosingClass()
                        .filter(in -> in.getSimpleName().matches(".+(Bodies|Rows)"))
                        .isPresent())
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertFalse(named.isEmpty());
        named.values().forEach(it -> assertEquals(1, it.size(), it.toString()));
    }

    private static ArchCondition<JavaClass> haveAtMostServices(int most) {
        DescribedPredicate<JavaField> service = new DescribedPredicate<>("service") {
            @Override
            public boolean test(JavaField field) {
                return field.getRawType().getSimpleName().endsWith("Service");
            }
        };
        return new ArchCondition<>("have at most " + most + " services") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                long services = page.getFields().stream().filter(service).count();
                events.add(new SimpleConditionEvent(
                        page, services <= most, page.getSimpleName() + " has " + services + " services"));
            }
        };
    }
}
