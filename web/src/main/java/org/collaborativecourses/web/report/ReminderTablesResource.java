package org.collaborativecourses.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.collaborativecourses.reminder.ReminderLine;
import org.collaborativecourses.reminder.ReminderLogService;
import org.collaborativecourses.reminder.ReminderRule;
import org.collaborativecourses.reminder.ReminderService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Rules that remind people, and what they have sent: tables as of {@link ReportResource}. */
@Path("/reports")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ReminderTablesResource {

    private static final List<String> RULES = List.of(
            "rule", "name", "state", "every-days", "course", "collaborative", "organisation", "country", "languages");
    private static final List<String> SENT =
            List.of("rule", "rule-name", "person", "name", "course", "language", "sent-at");

    @Inject
    private ReminderService reminders;

    @Inject
    private ReminderLogService log;

    @Inject
    private Pieces pieces;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/reminders")
    @APIResponseSchema(responseCode = "200", value = TableRows.Reminder.class)
    @Access(Who.FACILITATOR)
    public Response rules() {
        List<ReminderRule> rules = reminders.rules(Visitor.of(request).getReach());
        return TableAnswer.of(request, "reminders", RULES, table -> {
            for (ReminderRule it : rules) {
                table.row(
                        it.id(),
                        it.name(),
                        it.active() ? "on" : "off",
                        it.everyDays(),
                        it.conditions().course(),
                        it.conditions().collaborative(),
                        it.conditions().organisation(),
                        it.conditions().country(),
                        it.texts().keySet().stream()
                                .map(language -> language.code())
                                .toList());
            }
        });
    }

    @GET
    @Path("/reminders-sent")
    @APIResponseSchema(responseCode = "200", value = TableRows.ReminderSent.class)
    @Access(Who.FACILITATOR)
    public Response sent() {
        Reach reach = Visitor.of(request).getReach();
        Long rule = number(new Listing(request, "", List.of("rule"), 1).get("rule"));
        return TableAnswer.of(
                request,
                "reminders-sent",
                SENT,
                table -> pieces.writeOnward(
                        Long.MAX_VALUE,
                        (last, most) -> log.before(reach, rule, last, most),
                        ReminderLine::id,
                        it -> table.row(
                                it.ruleId(),
                                it.rule(),
                                it.personId(),
                                it.name(),
                                it.course(),
                                it.language().code(),
                                it.at())));
    }

    private static Long number(String typed) {
        try {
            return typed.isEmpty() ? null : Long.valueOf(typed);
        } catch (NumberFormatException none) {
            throw new InvalidException("rule", "report.error.choice");
        }
    }
}
