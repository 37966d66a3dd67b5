package org.collaborativecourses.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.marking.MarkView;
import org.collaborativecourses.marking.MarkingService;
import org.collaborativecourses.marking.Work;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /teach/marking/{submission}}: a work, what was said of it, and the rubric to mark it with. */
@Named
@RequestScoped
public class WorkPage {

    @Inject
    private MarkingService marking;

    @Inject
    private HttpServletRequest request;

    private Work work;
    private List<RubricRow> rows;

    public void load() {
        Visitor visitor = Visitor.of(request);
        work = marking.work(
                visitor.getPersonId(),
                visitor.getReach(),
                MarkingResource.number(Address.part(request, "submission")),
                visitor.getLanguage());
        MarkView latest = work.latest();
        rows = RubricRow.of(
                work.rubric(), latest == null || !work.rubric().fits(latest.levels()) ? List.of() : latest.levels());
    }

    public Work getWork() {
        return work;
    }

    public List<RubricRow> getRows() {
        return rows;
    }
}
