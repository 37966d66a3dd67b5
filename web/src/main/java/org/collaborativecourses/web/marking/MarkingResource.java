package org.collaborativecourses.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.marking.MarkingService;
import org.collaborativecourses.marking.Verdict;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.SubmittedFile;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * {@code POST /marking/{submission} {seen, level-0, level-1 …, comment, act}} where {@code act} is {@code mark} or
 * {@code back}, and the file that was handed in.
 */
@Path("/marking/{submission}")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class MarkingResource {

    private static final int MOST_CRITERIA = 20;
    private static final int PIECE = 256 * 1024;

    @Inject
    private MarkingService marking;

    @Inject
    private ProgressService progress;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    @RequestBodySchema(MarkingBodies.Marks.class)
    @Access(Who.FACILITATOR)
    public Response mark(@PathParam("submission") String submission, Fields fields) {
        return forms.answer(fields, "/teach/marking/" + submission, () -> {
            Visitor visitor = Visitor.of(request);
            boolean back = "back".equals(fields.get("act"));
            Verdict verdict = new Verdict(
                    whole(fields.get("seen"), 0), back, back ? List.of() : levels(fields), fields.get("comment"));
            marking.mark(visitor.getPersonId(), visitor.getReach(), number(submission), verdict);
            return new Done(
                    "/teach/marking?done=" + (back ? "handedBack" : "marked"), Map.of("submission", submission));
        });
    }

    /** Always a download: nothing that somebody handed in is ever shown as a page of this house. */
    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    @Access(Who.FACILITATOR)
    public Response file(@PathParam("submission") String submission) {
        SubmittedFile file = marking.file(Visitor.of(request).getReach(), number(submission));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput content = out -> {
            for (int from = 0; from < file.size(); from += PIECE) {
                out.write(progress.filePiece(file, from, PIECE));
            }
        };
        return Response.ok(content, file.contentType())
                .header("Content-Length", file.size())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** As many as were sent, in order; -1 where one in between was not chosen, or is no number. */
    private static List<Integer> levels(Fields fields) {
        List<Integer> levels = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < MOST_CRITERIA; i++) {
            String level = fields.get("level-" + i);
            levels.add(whole(level, -1));
            last = level.isEmpty() ? last : i;
        }
        int asked = whole(fields.get("criteria"), last + 1);
        return levels.subList(0, Math.max(0, Math.min(asked, MOST_CRITERIA)));
    }

    private static int whole(String text, int otherwise) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    /** @throws NotFoundException where it can be none of ours */
    static long number(String submission) {
        if (!submission.matches("[0-9]{1,18}")) {
            throw new NotFoundException("marking.error.notFound");
        }
        return Long.parseLong(submission);
    }
}
