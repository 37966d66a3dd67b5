package org.collaborativecourses.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/** What groups are called in the reader's language. */
@ApplicationScoped
class Names {

    @Inject
    private CourseService courses;

    UnaryOperator<Group> in(Dimension kind, Language reader) {
        Texts texts = Texts.in(reader);
        return group -> {
            if (group.key().equals(Group.NONE)) {
                return new Group(Group.NONE, texts.text("report.none." + kind.code()));
            }
            return switch (kind) {
                case COUNTRY -> new Group(group.key(), new Locale("", group.key()).getDisplayCountry(reader.locale()));
                case REGION ->
                    new Group(group.key(), texts.all().getOrDefault("organisation.region." + group.key(), group.key()));
                case COURSE -> course(group.key(), reader);
                default -> group;
            };
        };
    }

    /** In the reader's language where the course has it; its key where it is published no more. */
    Group course(String key, Language reader) {
        return courses.findPublished(key)
                .map(it -> {
                    CourseOutline outline = it.outline();
                    Language shown = outline.shownIn(reader);
                    return new Group(key, outline.text(shown).title(), shown);
                })
                .orElseGet(() -> new Group(key, key));
    }
}
