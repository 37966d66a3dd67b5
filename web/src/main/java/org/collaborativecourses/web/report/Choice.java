package org.collaborativecourses.web.report;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collaborativecourses.report.Dimension;
import org.collaborativecourses.report.MatrixQuery;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.web.shared.FrontFilter;

/** What an address asks of the matrix. It carries the whole choice, so that it can be kept and sent to a colleague. */
public final class Choice {

    /** Everything that an address can name. */
    static final List<String> NAMES = Stream.concat(
                    Stream.of("rows", "columns", "show", "day", "stuck"),
                    Arrays.stream(Dimension.values()).map(Dimension::code))
            .toList();

    static final List<String> MEASURES = List.of("percent", "complete", "enrolled", "active", "stuck", "median");

    /** Kept addresses may ask for people so; that is what every figure counts now. */
    private static final String LEARNERS = "learners";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int USUAL_DAYS = 30;
    private static final int LONGEST = 200;

    private final String desk;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final MatrixQuery query;
    private final String measure;

    private Choice(HttpServletRequest request) {
        this.desk = deskOf((String) request.getAttribute(FrontFilter.PATH));
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        for (String name : NAMES) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank() && value.length() <= LONGEST) {
                given.put(name, value.strip());
                Dimension.find(name).ifPresent(it -> filters.put(it, value.strip()));
            }
        }
        Dimension rows = Dimension.find(given.get("rows"))
                .orElse(desk.equals("/secretariat") ? Dimension.COLLABORATIVE : Dimension.ORGANISATION);
        Dimension columns = Dimension.find(given.get("columns")).orElse(Dimension.COURSE);
        if (columns == rows) {
            columns = rows == Dimension.COURSE ? Dimension.ORGANISATION : Dimension.COURSE;
        }
        String shown = given.getOrDefault("show", "");
        this.measure = MEASURES.contains(shown) ? shown : shown.equals(LEARNERS) ? "enrolled" : MEASURES.get(0);
        this.query = new MatrixQuery(rows, columns, filters, dayOf(given.get("day")), number(given.get("stuck")));
    }

    static Choice of(HttpServletRequest request) {
        return new Choice(request);
    }

    /**
     * What a program asks for. A page shows the usual where an address says nothing that there is; a program would take
     * that for an answer.
     *
     * @throws InvalidException at rows, columns, day or stuck, with all that is wrong
     */
    static Choice demanded(HttpServletRequest request) {
        Choice choice = new Choice(request);
        Checks checks = new Checks();
        for (String it : List.of("rows", "columns")) {
            checks.that(() ->
                    demand(it, choice, Dimension.find(choice.given.get(it)).isPresent(), "choice"));
        }
        checks.that(() -> demand("day", choice, choice.query.day() != null, "day"));
        checks.that(() ->
                demand("stuck", choice, NUMBER.matcher(choice.filter("stuck")).matches(), "days"));
        checks.pass();
        return choice;
    }

    private static void demand(String name, Choice choice, boolean right, String otherwise) {
        if (choice.given.containsKey(name) && !right) {
            throw new InvalidException(name, "report.error." + otherwise);
        }
    }

    private static String deskOf(String path) {
        return Stream.of("/teach", "/coordination")
                .filter(it -> path != null && path.startsWith(it))
                .findFirst()
                .orElse("/secretariat");
    }

    private static LocalDate dayOf(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static int number(String text) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : USUAL_DAYS;
    }

    MatrixQuery query() {
        return query;
    }

    /** Charts take the filters and the day; their groups are their own. */
    MatrixQuery forCharts() {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.putAll(query.filters());
        filters.remove(Dimension.MODULE);
        return new MatrixQuery(Dimension.COUNTRY, Dimension.COURSE, filters, query.day(), query.stuckDays());
    }

    public Dimension getRows() {
        return query.rows();
    }

    public Dimension getColumns() {
        return query.columns();
    }

    public String getMeasure() {
        return measure;
    }

    public int getStuck() {
        return query.stuckDays();
    }

    /** As a field for dates takes it; empty: now. */
    public String getDay() {
        return query.day() == null ? "" : query.day().toString();
    }

    public String filter(String kind) {
        return given.getOrDefault(kind, "");
    }

    /** Whether an organisation is written at this desk: it is one of all that there are. */
    public boolean isWritten() {
        return desk.equals("/secretariat");
    }

    public boolean isNarrowed() {
        return !query.filters().isEmpty();
    }

    /** {@code /secretariat}, {@code /teach} or {@code /coordination}. */
    public String getDesk() {
        return desk;
    }

    /** The address of a page or table with the same choice. @param more names and values in turn; an empty value is left out */
    public String address(String path, String... more) {
        Map<String, String> all = new LinkedHashMap<>(given);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        List<String> pairs = new ArrayList<>();
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    public String page(String name, String... more) {
        return address(desk + "/" + name, more);
    }

    /** The table of this name as a file, counted as on this page. */
    public String file(String table, String format) {
        return address(
                "/api/v1/reports/" + table,
                "format",
                format,
                "rows",
                query.rows().code(),
                "columns",
                query.columns().code());
    }
}
