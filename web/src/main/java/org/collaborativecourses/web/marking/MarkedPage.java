package org.collaborativecourses.web.marking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.marking.MarkView;
import org.collaborativecourses.marking.MarkingService;
import org.collaborativecourses.web.course.ItemPage;

/** On the page of a task that is marked: the rubric before, the levels and what was said afterwards. */
@Named
@RequestScoped
public class MarkedPage {

    @Inject
    private MarkingService marking;

    @Inject
    private CourseService courses;

    @Inject
    @Any
    private ItemPage item;

    private List<MarkView> said = List.of();
    private Rubric rubric;
    private List<RubricRow> rows;

    /** Loads when the item's page first asks: only a task that is marked does. */
    @PostConstruct
    void load() {
        CourseOutline outline = item.getCourse();
        rubric = item.getItem().rubric(item.getLanguage(), outline.source());
        if (item.isEnrolled()) {
            said = marking.ofLearner(
                    item.getView().enrolment().id(), item.getItem().key());
        }
        MarkView points = getPoints();
        if (points != null && points.revisionId() != item.getView().revision().id()) {
            CourseOutline then = courses.getRevision(points.revisionId()).outline();
            rubric = then.findItem(item.getItem().key())
                    .map(it -> it.rubric(item.getLanguage(), then.source()))
                    .orElse(rubric);
        }
        rows = RubricRow.of(rubric, points == null || !rubric.fits(points.levels()) ? List.of() : points.levels());
    }

    public Rubric getRubric() {
        return rubric;
    }

    public List<RubricRow> getRows() {
        return rows;
    }

    /** The last word on what was handed in last, or null. */
    public MarkView getLatest() {
        return said.isEmpty() ? null : said.get(0);
    }

    /** The last word that gave points, or null: what the levels shown are of. */
    public MarkView getPoints() {
        return said.stream().filter(it -> !it.handedBack()).findFirst().orElse(null);
    }

    public List<MarkView> getBefore() {
        return said.size() < 2 ? List.of() : said.subList(1, said.size());
    }

    /** Whether something was handed in that nobody has spoken about yet. */
    public boolean isWaiting() {
        int last = item.getSubmissions().isEmpty()
                ? 0
                : item.getSubmissions().get(0).number();
        return last > (said.isEmpty() ? 0 : said.get(0).number());
    }
}
