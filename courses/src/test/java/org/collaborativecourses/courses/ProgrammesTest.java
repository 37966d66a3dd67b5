package org.collaborativecourses.courses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.coursefolder.ProgrammeFile;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

/** The programmes that ship, and the work that is marked. */
class ProgrammesTest {

    private final List<ShippedCourse> courses = ShippedCourse.all();
    private final ProgrammeFile.Reading reading = ProgrammeFile.read(
            Path.of(""), courses.stream().map(ShippedCourse::key).collect(Collectors.toSet()));

    @Test
    void haveNothingWrongInThem() {
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void threeCoursesFormInclusiveEducationWithOneCertificate() {
        ProgrammeOutline programme = reading.programmes().get(0);
        assertEquals("inclusive-education", programme.key());
        assertEquals(
                List.of("monitoring-inclusive-education", "teaching-for-inclusion", "planning-inclusive-education"),
                programme.courses());
        assertEquals(36, programme.certificateMonths());
        assertEquals(Set.of(Language.values()), programme.texts().keySet());
    }

    @Test
    void theDraftOfAProposalIsMarkedOutOfAHundredInEveryLanguage() {
        ShippedCourse course = courses.stream()
                .filter(it -> it.key().equals("mel-training"))
                .findFirst()
                .orElseThrow();
        for (Language language : course.outline().languages()) {
            assertEquals(
                    100,
                    course.outline()
                            .findItem("draft-proposal")
                            .orElseThrow()
                            .rubric(language, course.outline().source())
                            .most());
        }
    }
}
