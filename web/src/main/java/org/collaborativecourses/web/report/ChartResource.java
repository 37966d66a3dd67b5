package org.collaborativecourses.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.collaborativecourses.report.ChartService;
import org.collaborativecourses.report.Charts;
import org.collaborativecourses.report.Group;
import org.collaborativecourses.report.TableWriter;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * What charts show, as tables: {@code months}, {@code items}, {@code gain} and {@code module-gain} (of the chosen course),
 * {@code languages}, {@code countries}.
 */
@Path("/reports/charts")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ChartResource {

    private static final String ALL = "*";

    @Inject
    private ChartService drawn;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/{chart}")
    @APIResponseSchema(responseCode = "200", value = ReportRows.OfChart.class)
    @Access(Who.DESK)
    public Response chart(@PathParam("chart") String chart) {
        List<String> columns = columns(chart);
        Visitor visitor = Visitor.of(request);
        Charts charts =
                drawn.charts(visitor.getReach(), Choice.demanded(request).forCharts(), visitor.getLanguage());
        return TableAnswer.of(request, chart, columns, table -> write(chart, charts, table));
    }

    private static List<String> columns(String chart) {
        return switch (chart) {
            case "months" -> List.of("month", "enrolled", "completed");
            case "items" -> List.of("item", "title", "completed", "standing");
            case "gain" -> List.of("collaborative", "name", "people", "before", "after");
            case "module-gain" -> List.of("module", "name", "people", "before", "after");
            case "languages" -> List.of("language", "name", "learners");
            case "countries" -> List.of("country", "name", "learners");
            default -> throw new NotFoundException();
        };
    }

    private static void write(String chart, Charts charts, TableWriter table) throws IOException {
        switch (chart) {
            case "months" -> {
                for (Charts.Month it : charts.months()) {
                    table.row(it.month().toString(), it.enrolled(), it.completed());
                }
            }
            case "items" -> {
                for (Charts.Stop it : charts.items()) {
                    table.row(it.key(), it.title(), it.completed(), it.standing());
                }
            }
            case "gain" -> write(charts.gain(), table);
            case "module-gain" -> {
                if (charts.gain() != null) {
                    each(charts.gain().modules(), table);
                }
            }
            case "languages" -> write(charts.languages(), table);
            default -> write(charts.countries(), table);
        }
    }

    private static void write(Charts.Gain gain, TableWriter table) throws IOException {
        if (gain != null) {
            table.row(ALL, ALL, gain.people(), gain.before(), gain.after());
            each(gain.collaboratives(), table);
        }
    }

    private static void each(List<Charts.GroupGain> gains, TableWriter table) throws IOException {
        for (Charts.GroupGain it : gains) {
            Group group = it.group();
            table.row(group.key(), group.name(), it.people(), it.before(), it.after());
        }
    }

    private static void write(List<Charts.Share> shares, TableWriter table) throws IOException {
        for (Charts.Share it : shares) {
            table.row(it.group().key(), it.group().name(), it.learners());
        }
    }
}
