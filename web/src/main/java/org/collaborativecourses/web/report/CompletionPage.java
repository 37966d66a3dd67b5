package org.collaborativecourses.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collaborativecourses.report.Dimension;
import org.collaborativecourses.report.Figures;
import org.collaborativecourses.report.Group;
import org.collaborativecourses.report.LearnerState;
import org.collaborativecourses.report.Matrix;
import org.collaborativecourses.report.ReportService;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.identity.OrganisationsMeant;
import org.collaborativecourses.web.report.Filters.Filter;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** The completion matrix at every desk, as far as the visitor's reach goes; long and wide ones come piece by piece. */
@Named
@RequestScoped
public class CompletionPage {

    private static final int LINES = 40;
    private static final int ACROSS = 12;
    private static final String NOTHING = "–";

    @Inject
    private ReportService reports;

    @Inject
    private OrganisationsMeant meant;

    @Inject
    private HttpServletRequest request;

    private Choice choice;
    private Texts texts;
    private Matrix matrix;
    private Listing listing;
    private List<Filter> filters;
    private List<Line> lines;
    private Line totals;
    private int firstColumn;
    private List<Group> columns;

    /** What a cell shows. @param detail a second line, or empty @param label what it says to whoever does not see the table */
    public record Cell(String text, String detail, String label, String address, boolean stuck) {}

    public record Line(Group group, List<Cell> cells, Cell total) {}

    public void load() throws IOException {
        Visitor visitor = Visitor.of(request);
        choice = Choice.of(request);
        if (choice.isWritten() && meant.narrow(Dimension.ORGANISATION.code())) {
            return;
        }
        texts = Texts.in(visitor.getLanguage());
        filters = Filters.of(reports, visitor.getReach(), choice, visitor.getLanguage());
        if (choice.query().lacksCourse()) {
            return;
        }
        matrix = reports.matrix(visitor.getReach(), choice.query(), visitor.getLanguage());
        listing = new Listing(
                request,
                choice.getDesk() + "/completion",
                Stream.concat(Choice.NAMES.stream(), Stream.of("across")).toList(),
                LINES);
        int first = listing.found(matrix.rows().size());
        firstColumn = Math.min(across(), Math.max(0, (matrix.columns().size() - 1) / ACROSS)) * ACROSS;
        columns = piece(matrix.columns());
        lines = new ArrayList<>();
        for (int row = first; row < Math.min(first + LINES, matrix.rows().size()); row++) {
            lines.add(line(
                    matrix.rows().get(row),
                    matrix.cells().get(row),
                    matrix.rowTotals().get(row)));
        }
        totals = line(null, matrix.columnTotals(), matrix.total());
    }

    private int across() {
        String asked = request.getParameter("across");
        return asked != null && asked.matches("[0-9]{1,3}") ? Integer.parseInt(asked) : 0;
    }

    private <T> List<T> piece(List<T> all) {
        return all.subList(firstColumn, Math.min(all.size(), firstColumn + ACROSS));
    }

    private Line line(Group row, List<Figures> figures, Figures total) {
        List<Cell> cells = new ArrayList<>();
        List<Figures> shown = piece(figures);
        for (int i = 0; i < shown.size(); i++) {
            cells.add(cell(row, columns.get(i), shown.get(i)));
        }
        return new Line(row, cells, cell(row, null, total));
    }

    private Cell cell(Group row, Group column, Figures figures) {
        if (figures.enrolled() == 0) {
            return new Cell(NOTHING, "", "", "", false);
        }
        String address = choice.page(
                "completion/people",
                "row",
                row == null ? "" : row.key(),
                "column",
                column == null ? "" : column.key(),
                "state",
                counted());
        String text = text(figures);
        String label = text + " · "
                + texts.format(
                        "report.cell",
                        row == null ? texts.text("report.total") : row.name(),
                        column == null ? texts.text("report.total") : column.name(),
                        texts.number(figures.complete()),
                        texts.number(figures.enrolled()),
                        texts.number(figures.stuck()));
        boolean stuck = choice.getMeasure().equals("stuck") && figures.stuck() > 0;
        return new Cell(text, detail(figures), label, address, stuck);
    }

    /** The state of those whom the figure of a cell counts: the list behind it is as long as the figure says. */
    private String counted() {
        String measure = choice.getMeasure();
        return LearnerState.find(measure).map(LearnerState::code).orElse(measure.equals("median") ? "complete" : "");
    }

    private String text(Figures figures) {
        return switch (choice.getMeasure()) {
            case "complete" -> texts.number(figures.complete());
            case "enrolled" -> texts.number(figures.enrolled());
            case "active" -> texts.number(figures.active());
            case "stuck" -> texts.number(figures.stuck());
            case "median" -> figures.medianDays() == null ? NOTHING : texts.number(figures.medianDays());
            default -> texts.percent(figures.percent());
        };
    }

    private String detail(Figures figures) {
        return switch (choice.getMeasure()) {
            case "percent" ->
                texts.format("report.ofEnrolled", texts.number(figures.complete()), texts.number(figures.enrolled()));
            case "active", "stuck" ->
                texts.format(
                        "report.ofEnrolled",
                        texts.number(choice.getMeasure().equals("stuck") ? figures.stuck() : figures.active()),
                        texts.number(figures.enrolled()));
            default -> "";
        };
    }

    public Choice getChoice() {
        return choice;
    }

    /** Null where the choice is not complete. */
    public Matrix getMatrix() {
        return matrix;
    }

    public boolean isEmpty() {
        return matrix != null && matrix.rows().isEmpty();
    }

    public Listing getListing() {
        return listing;
    }

    public List<Filter> getFilters() {
        return filters;
    }

    public Dimension[] getDimensions() {
        return Dimension.values();
    }

    public List<String> getMeasures() {
        return Choice.MEASURES;
    }

    public List<Group> getColumns() {
        return columns;
    }

    public List<Line> getLines() {
        return lines;
    }

    public Line getTotals() {
        return totals;
    }

    public boolean isWide() {
        return matrix.columns().size() > ACROSS;
    }

    public int getFirstColumn() {
        return firstColumn + 1;
    }

    public int getLastColumn() {
        return firstColumn + columns.size();
    }

    /** The address of the columns behind these, or null. */
    public String getNextColumns() {
        return getLastColumn() >= matrix.columns().size() ? null : across(firstColumn / ACROSS + 1);
    }

    public String getPreviousColumns() {
        return firstColumn == 0 ? null : across(firstColumn / ACROSS - 1);
    }

    private String across(int piece) {
        return choice.page(
                "completion",
                "across",
                piece == 0 ? "" : Integer.toString(piece),
                "page",
                listing.isFirst() ? "" : Integer.toString(listing.getPage()));
    }
}
