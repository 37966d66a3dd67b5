package org.collaborativecourses.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collaborativecourses.report.Dimension;
import org.collaborativecourses.report.Group;
import org.collaborativecourses.report.LearnerList;
import org.collaborativecourses.report.LearnerState;
import org.collaborativecourses.report.PersonBehind;
import org.collaborativecourses.report.ReportService;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** The people behind a cell, with how each of them stands. */
@Named
@RequestScoped
public class BehindPage {

    static final List<String> NAMES = Stream.concat(Choice.NAMES.stream(), Stream.of("row", "column", "state"))
            .toList();

    private static final int LINES = 50;

    @Inject
    private ReportService reports;

    @Inject
    private HttpServletRequest request;

    private Choice choice;
    private Listing listing;
    private List<PersonBehind> people;
    private List<String> about;

    public void load() {
        Visitor visitor = Visitor.of(request);
        choice = Choice.of(request);
        if (choice.query().lacksCourse()) {
            throw new NotFoundException();
        }
        listing = new Listing(request, choice.getDesk() + "/completion/people", NAMES, LINES);
        LearnerList all = reports.learners(
                visitor.getReach(),
                choice.query(),
                given("row"),
                given("column"),
                LearnerState.find(listing.get("state")).orElse(null));
        people = all.people(listing.found(all.people()), LINES);
        about = new ArrayList<>();
        name(choice.getRows(), given("row"));
        name(choice.getColumns(), given("column"));
    }

    private String given(String name) {
        return listing.get(name).isEmpty() ? null : listing.get(name);
    }

    private void name(Dimension kind, String key) {
        if (key != null) {
            about.add(reports.name(
                    kind,
                    key,
                    choice.filter(Dimension.COURSE.code()),
                    Visitor.of(request).getLanguage()));
        }
    }

    public Choice getChoice() {
        return choice;
    }

    public Listing getListing() {
        return listing;
    }

    public List<PersonBehind> getPeople() {
        return people;
    }

    /** What the row and the column are called. */
    public List<String> getAbout() {
        return about;
    }

    public LearnerState[] getStates() {
        return LearnerState.values();
    }

    public Group course(String key) {
        return reports.course(key, Visitor.of(request).getLanguage());
    }

    public String ofState(String state) {
        return choice.page(
                "completion/people", "row", listing.get("row"), "column", listing.get("column"), "state", state);
    }

    public String file(String format) {
        return choice.file("enrolments", format)
                + Stream.of("row", "column", "state")
                        .filter(it -> !listing.get(it).isEmpty())
                        .map(it -> "&" + it + "="
                                + java.net.URLEncoder.encode(listing.get(it), java.nio.charset.StandardCharsets.UTF_8))
                        .reduce("", String::concat);
    }
}
