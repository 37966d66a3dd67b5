package org.collaborativecourses.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collaborativecourses.report.ChartService;
import org.collaborativecourses.report.Charts;
import org.collaborativecourses.report.Dimension;
import org.collaborativecourses.report.Group;
import org.collaborativecourses.report.ReportService;
import org.collaborativecourses.web.identity.OrganisationsMeant;
import org.collaborativecourses.web.report.Filters.Filter;
import org.collaborativecourses.web.shared.Visitor;

/** Charts as SVG that is drawn here, each with a table that says the same; time and bars run as the reader reads. */
@Named
@RequestScoped
public class ChartsPage {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 160;

    @Inject
    private ReportService reports;

    @Inject
    private ChartService drawn;

    @Inject
    private OrganisationsMeant meant;

    @Inject
    private HttpServletRequest request;

    private Choice choice;
    private Charts charts;
    private List<Filter> filters;
    private List<Column> columns;
    private boolean mirrored;
    private Locale locale;

    /** A column of a chart. @param kind first or second */
    public record Column(int x, int y, int width, int height, String kind) {}

    public void load() throws IOException {
        Visitor visitor = Visitor.of(request);
        choice = Choice.of(request);
        if (choice.isWritten() && meant.narrow(Dimension.ORGANISATION.code())) {
            return;
        }
        mirrored = "rtl".equals(visitor.getDirection());
        locale = Locale.forLanguageTag(visitor.getCode() + "-u-nu-latn");
        filters = Filters.of(reports, visitor.getReach(), choice, visitor.getLanguage());
        charts = drawn.charts(visitor.getReach(), choice.forCharts(), visitor.getLanguage());
        columns = columns(charts.months());
    }

    private List<Column> columns(List<Charts.Month> months) {
        int most = Math.max(
                1,
                months.stream()
                        .mapToInt(it -> Math.max(it.enrolled(), it.completed()))
                        .max()
                        .orElse(1));
        int step = WIDTH / months.size();
        int width = step / 2 - 4;
        List<Column> drawing = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            drawing.add(column(i * step + 4, width, months.get(i).enrolled(), most, "second"));
            drawing.add(column(i * step + 4 + width, width, months.get(i).completed(), most, "first"));
        }
        return drawing;
    }

    private Column column(int x, int width, int value, int most, String kind) {
        int height = (int) ((long) value * HEIGHT / most);
        return new Column(mirrored ? WIDTH - x - width : x, HEIGHT - height, width, height, kind);
    }

    /** The share of a bar, of 100. */
    public int bar(int value, int most) {
        return most == 0 ? 0 : (int) (100L * value / most);
    }

    /** Where a bar of that length begins. */
    public int start(int length) {
        return mirrored ? 100 - length : 0;
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    public int getMostStops() {
        return charts.items().stream().mapToInt(Charts.Stop::standing).max().orElse(0);
    }

    public int most(List<Charts.Share> shares) {
        return shares.stream().mapToInt(Charts.Share::learners).max().orElse(0);
    }

    public boolean unknown(Group group) {
        return group.key().equals(Group.NONE);
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }

    /** Whether nobody is counted at all. */
    public boolean isNobody() {
        return charts.languages().isEmpty();
    }

    /** The tables there are to take away, with the keys of what they are called. */
    public Map<String, String> getTables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("months", "report.charts.time");
        if (!charts.items().isEmpty()) {
            tables.put("items", "report.charts.items");
        }
        if (charts.gain() != null) {
            tables.put("gain", "report.charts.gain");
            if (!charts.gain().modules().isEmpty()) {
                tables.put("module-gain", "report.charts.moduleGain");
            }
        }
        tables.put("languages", "report.charts.languages");
        tables.put("countries", "report.charts.countries");
        return tables;
    }

    public Choice getChoice() {
        return choice;
    }

    public Charts getCharts() {
        return charts;
    }

    public List<Filter> getFilters() {
        return filters;
    }

    public List<Column> getColumns() {
        return columns;
    }
}
