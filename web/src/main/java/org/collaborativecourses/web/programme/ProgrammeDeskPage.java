package org.collaborativecourses.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.audit.AuditEntry;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.content.ProgrammeOutline.ProgrammeText;
import org.collaborativecourses.programme.DeskProgramme;
import org.collaborativecourses.programme.ProgrammeDeskService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.audit.TrailWords;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Form;
import org.collaborativecourses.web.shared.Visitor;

/** The secretariat's page of one programme, or of one that is to be. */
@Named
@RequestScoped
public class ProgrammeDeskPage {

    private static final int NEWEST = 10;
    private static final Set<String> DONE = Set.of("created", "described", "offered", "retired", "followed");

    @Inject
    private ProgrammeDeskService desk;

    @Inject
    private AuditService audit;

    @Inject
    private Form form;

    @Inject
    private TrailWords words;

    @Inject
    private HttpServletRequest request;

    private DeskProgramme programme;
    private List<AuditEntry> trail = List.of();
    private Map<String, String> titles;
    private Arrangement arrangement;
    private long outstanding;

    /** What is written in a language. */
    public record Words(Language language, String title, String summary) {}

    /** A course in the list, from 1. */
    public record Line(int number, String key, String title, boolean first, boolean last) {}

    public void load() {
        programme = desk.get(Address.part(request, "programme"));
        trail = audit.about("programme/" + programme.key(), NEWEST);
        words.load(trail);
        loadCourses(programme.outline().courses());
        if (form.isKept()
                && programme.offered()
                && !getCourses().equals(programme.outline().courses())) {
            outstanding = desk.outstanding(programme.key(), getCourses());
        }
    }

    public void loadNew() {
        loadCourses(List.of());
    }

    private void loadCourses(List<String> before) {
        titles = desk.courses(Visitor.of(request).getLanguage());
        Arrangement typed = new Arrangement(isTyped() ? form.values("courses") : before);
        arrangement = form.isKept() ? typed.after(form.value(Arrangement.DEED), form.value("add")) : typed;
    }

    /** Whether it is what the programme is that was sent: not that it be offered, or no more. */
    public boolean isTyped() {
        return form.has("order");
    }

    /** Null where it is one that is to be. */
    public DeskProgramme getProgramme() {
        return programme;
    }

    public String getTitle() {
        return programme.outline().text(reader()).title();
    }

    public Language getLanguage() {
        return programme.outline().shownIn(reader());
    }

    /** The language of the desk first: what is written in it is read by the others who work here. */
    public List<Words> getWords() {
        return Arrays.stream(Language.values())
                .sorted((a, b) -> Boolean.compare(b == reader(), a == reader()))
                .map(it -> {
                    ProgrammeText text = programme == null
                            ? null
                            : programme.outline().texts().get(it);
                    return new Words(it, text == null ? "" : text.title(), text == null ? "" : text.summary());
                })
                .toList();
    }

    /** Whether this language's fields are open: the desk's own, and what is to be put right. Of others the title is seen. */
    public boolean isOpen(Words words) {
        String code = words.language().code();
        return words.language() == reader()
                || form.error("title-" + code) != null
                || form.error("summary-" + code) != null;
    }

    /** Keys as they are, or as they are going to be. */
    public List<String> getCourses() {
        return arrangement.courses();
    }

    public List<Line> getLines() {
        List<String> keys = getCourses();
        return keys.stream()
                .map(it -> new Line(
                        keys.indexOf(it) + 1,
                        it,
                        titles.getOrDefault(it, it),
                        keys.indexOf(it) == 0,
                        keys.indexOf(it) == keys.size() - 1))
                .toList();
    }

    /** Courses that could come to it, titles by key. */
    public Map<String, String> getOthers() {
        Map<String, String> others = new java.util.LinkedHashMap<>(titles);
        getCourses().forEach(others::remove);
        return others;
    }

    /** The button that was pressed just before, or the one to press next. */
    public boolean isFocus(String button) {
        return form.isKept() && arrangement.focus(form.value(Arrangement.DEED)).equals(button);
    }

    /** How many would have a certificate as soon as this is saved. */
    public long getOutstanding() {
        return outstanding;
    }

    public boolean isInOrder() {
        return programme != null && programme.outline().inOrder();
    }

    /** Of its certificate: none, ever or months. */
    public String getValidity() {
        Integer months = months();
        if (programme != null && months == null) {
            return "none";
        }
        return months == null || months == 0 ? "ever" : "months";
    }

    public String getMonths() {
        return months() == null || months() == 0 ? "" : months().toString();
    }

    private Integer months() {
        return programme == null ? null : programme.outline().certificateMonths();
    }

    /** What wants doing most: a key of {@code programme.desk.next}. */
    public String getNext() {
        return switch (programme.state()) {
            case OFFERED -> "collaborative";
            case RETIRED -> "retired";
            case PREPARATION -> programme.ready(titles.keySet()) ? "offer" : "courses";
        };
    }

    public List<AuditEntry> getTrail() {
        return trail;
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) && !form.isAgain() ? "programme.done." + done : null;
    }

    private Language reader() {
        return Visitor.of(request).getLanguage();
    }
}
