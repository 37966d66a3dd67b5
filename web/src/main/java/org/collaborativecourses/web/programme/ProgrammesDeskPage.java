package org.collaborativecourses.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.programme.DeskProgramme;
import org.collaborativecourses.programme.ProgrammeDeskService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /secretariat/programmes}: every programme there is, is to be, or was. */
@Named
@RequestScoped
public class ProgrammesDeskPage {

    @Inject
    private ProgrammeDeskService desk;

    @Inject
    private HttpServletRequest request;

    private List<DeskProgramme> programmes;

    public void load() {
        programmes = desk.all();
    }

    public List<DeskProgramme> getProgrammes() {
        return programmes;
    }

    public String title(DeskProgramme it) {
        return it.outline().text(reader()).title();
    }

    public Language language(DeskProgramme it) {
        return it.outline().shownIn(reader());
    }

    private Language reader() {
        return Visitor.of(request).getLanguage();
    }
}
