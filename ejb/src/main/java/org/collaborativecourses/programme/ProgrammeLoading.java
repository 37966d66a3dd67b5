package org.collaborativecourses.programme;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.coursefolder.ProgrammeFile;
import org.collaborativecourses.shared.Settings;

/**
 * Takes the programmes in that stand beside the course folders, once those are loaded; a file with an error changes
 * nothing. Whoever has completed one by then has its certificate.
 */
@Singleton
@Startup
@DependsOn("CourseFolders")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProgrammeLoading {

    private static final Logger LOG = Logger.getLogger(ProgrammeLoading.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private CourseService courses;

    @Inject
    private ProgrammeDeskService programmes;

    @Inject
    private ProgrammeService offered;

    @Inject
    private ProgrammeAwards awards;

    @PostConstruct
    void loadAtStart() {
        settings.coursesDir().ifPresent(this::load);
        offered.outlines().forEach(it -> awards.issueAll(it.key()));
    }

    private void load(Path directory) {
        ProgrammeFile.Reading reading = ProgrammeFile.read(
                directory,
                courses.allPublished().stream()
                        .map(PublishedRevision::courseKey)
                        .collect(Collectors.toSet()));
        reading.problems()
                .forEach(it -> LOG.log(
                        Level.WARNING, "{0}:{1}: {2}", new Object[] {ProgrammeFile.NAME, it.line(), it.code()}));
        if (reading.problems().isEmpty()) {
            programmes.take(reading.programmes());
        }
    }
}
