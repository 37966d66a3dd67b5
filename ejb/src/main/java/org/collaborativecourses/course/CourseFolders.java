package org.collaborativecourses.course;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.collaborativecourses.coursefolder.CourseFolder;
import org.collaborativecourses.shared.Settings;

/**
 * Loads the course folders that the administrator names, at the start. A course that is new is published; of one that
 * has changed a draft is made, unless the settings say to publish. A folder with an error is left out whole.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CourseFolders {

    private static final Logger LOG = Logger.getLogger(CourseFolders.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private PublishingService publishing;

    @PostConstruct
    void loadAtStart() {
        settings.coursesDir().ifPresent(this::loadAll);
    }

    private void loadAll(Path directory) {
        List<Path> folders;
        try (Stream<Path> children = Files.list(directory)) {
            folders = children.filter(it -> Files.isRegularFile(it.resolve("course.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("COURSES_DIR cannot be read: " + directory, e);
        }
        folders.forEach(this::load);
    }

    private void load(Path folder) {
        CourseFolder.Reading reading = CourseFolder.read(folder);
        reading.problems()
                .forEach(problem -> LOG.log(Level.WARNING, "{0}/{1}:{2}: {3}", new Object[] {
                    folder.getFileName(), problem.file(), problem.line(), problem.code()
                }));
        reading.content().ifPresent(content -> {
            // A course that comes with the house is there when the house opens; what changes later waits for a word.
            boolean publish =
                    settings.publish() || !publishing.knows(content.outline().key());
            Loaded loaded = publishing.load(content, publish);
            LOG.log(
                    loaded.outcome() == Loaded.Outcome.OUTDATED ? Level.WARNING : Level.INFO,
                    "Course {0}: {1}, revision {2}",
                    new Object[] {loaded.courseKey(), loaded.outcome(), loaded.revision()});
        });
    }
}
