package org.collaborativecourses.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.collaborativecourses.imports.ImportKind;
import org.collaborativecourses.imports.ImportService;
import org.collaborativecourses.imports.ImportView;
import org.collaborativecourses.imports.ImportedRow;
import org.collaborativecourses.imports.Outcome;
import org.collaborativecourses.imports.Reason;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** One run: how far it is, and what becomes of each row. */
@Named
@RequestScoped
public class ImportPage {

    private static final int LINES = 100;

    @Inject
    private ImportService imports;

    @Inject
    private HttpServletRequest request;

    private ImportView run;
    private Listing listing;
    private List<ImportedRow> rows;
    private Texts texts;

    public void load() {
        texts = Texts.in(Visitor.of(request).getLanguage());
        run = imports.get(idOf(Address.part(request, "import")));
        listing = new Listing(request, "/secretariat/imports/" + run.id(), List.of("outcome"), LINES);
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(it -> it.code().equals(listing.get("outcome")))
                .findFirst()
                .orElse(null);
        int first = listing.found(outcome == null ? run.total() : run.count(outcome));
        rows = run.working() ? List.of() : imports.rows(run.id(), outcome, first, LINES);
    }

    static long idOf(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new NotFoundException();
        }
    }

    public ImportView getRun() {
        return run;
    }

    public Listing getListing() {
        return listing;
    }

    public List<ImportedRow> getRows() {
        return rows;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    /** Why it is broken or shown again, or null. */
    public String getProblem() {
        return run.problem() == null ? null : texts.format(run.problem(), columns(run.argument()));
    }

    /** Names of columns that are missing are said as the visitor's language calls them. */
    private String columns(String argument) {
        return texts.join(Arrays.stream(argument.split(", "))
                .map(it -> texts.all().getOrDefault(ImportKind.textKey(it), it))
                .toList());
    }

    public String say(Reason reason) {
        String said = texts.format(reason.key(), reason.arguments().toArray());
        return reason.column().isEmpty() ? said : column(reason.column()) + ": " + said;
    }

    private String column(String code) {
        return texts.all().getOrDefault(ImportKind.textKey(code), code);
    }
}
