package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.attempt.AnswerReceipt;
import org.collaborativecourses.attempt.AttemptReceipt;
import org.collaborativecourses.attempt.AttemptService;
import org.collaborativecourses.attempt.AttemptState;
import org.collaborativecourses.attempt.GivenAnswer;
import org.collaborativecourses.attempt.QuizService;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * An open attempt: its answers, its checks, handing it in. Whatever comes after it was finished is answered with 409 and
 * the state for a program, and with its review for a form. One object answers all of them: making one for each request cost
 * an eighth of what an answer costs.
 */
@ApplicationScoped
@Path("attempts/{id}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class AttemptResource {

    @Inject
    private AttemptService attempts;

    @Inject
    private QuizService quizzes;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.MEMBER)
    public JsonObject attempt(@PathParam("id") long id) {
        return AttemptJson.of(quizzes.attempt(me(), id, Visitor.of(request).getLanguage()));
    }

    /** JSON: {@code {"sequence": 3, "answer": ["0", "2"], "language": "fr"}}; the sequence counts up for each question. */
    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    @Path("answers/{question}")
    @RequestBodySchema(AttemptBodies.Answering.class)
    @Access(Who.MEMBER)
    public Response answer(@PathParam("id") long id, @PathParam("question") String question, Fields fields) {
        AnswerReceipt receipt = attempts.answer(
                me(), id, new GivenAnswer(question, sequence(fields), fields.all("answer"), language(fields)));
        if (receipt.state() == AttemptState.FINISHED) {
            return AttemptJson.tooLate(request);
        }
        return Response.ok(AttemptJson.of(receipt))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Path("answers/{question}")
    @RequestBodySchema(AttemptBodies.Answering.class)
    @Access(Who.MEMBER)
    public Response answerByPost(@PathParam("id") long id, @PathParam("question") String question, Fields fields) {
        return answer(id, question, fields);
    }

    /**
     * The whole form of the page: saves what was changed, and goes on to handing in where {@code then=submit}, or to the same
     * questions in another language where it names one.
     */
    @POST
    @Path("answers")
    @Access(Who.MEMBER)
    public Response answerAll(@PathParam("id") long id, Fields fields) {
        AttemptReceipt receipt = attempts.answerAll(me(), id, SentAnswers.changed(fields));
        Optional<Language> other = Language.find(fields.get("read"));
        if (other.isPresent() && receipt.taken()) {
            enrolments.readIn(me(), receipt.courseKey(), other.get());
            return answered(receipt, "");
        }
        return answered(receipt, "submit".equals(fields.get("then")) ? "/submit" : "?saved");
    }

    /** {@code try} says which try it is, from 1: a second click on the same page is no second try. */
    @POST
    @Path("checks/{question}")
    @RequestBodySchema(AttemptBodies.Checking.class)
    @Access(Who.MEMBER)
    public Response check(@PathParam("id") long id, @PathParam("question") String question, Fields fields) {
        AttemptReceipt receipt =
                attempts.check(me(), id, question, tryNumber(fields, question), SentAnswers.changed(fields));
        if (!receipt.checked() && !forms.wantsPage()) {
            throw new InvalidException(question, "quiz.check.unanswered");
        }
        return answered(receipt, (receipt.checked() ? "" : "?unanswered=" + question) + "#q-" + question);
    }

    /** Hands the attempt in. */
    @POST
    @Path("submission")
    @Access(Who.MEMBER)
    public Response submit(@PathParam("id") long id, Fields fields) {
        AttemptReceipt receipt = attempts.submit(me(), id, SentAnswers.changed(fields));
        return forms.done(new Done(
                path(receipt) + "/review",
                Map.of("state", receipt.state().code(), "review", path(receipt) + "/review")));
    }

    private Response answered(AttemptReceipt receipt, String next) {
        if (!receipt.taken() && !forms.wantsPage()) {
            return AttemptJson.tooLate(request);
        }
        String path = path(receipt);
        return forms.done(new Done(
                receipt.taken() ? path + next : path + "/review?late",
                Map.of("state", receipt.state().code())));
    }

    private static String path(AttemptReceipt receipt) {
        return "/courses/" + receipt.courseKey() + "/" + receipt.itemKey() + "/attempts/" + receipt.number();
    }

    private static long sequence(Fields fields) {
        try {
            return Long.parseLong(fields.get("sequence"));
        } catch (NumberFormatException e) {
            throw new InvalidException("sequence", "quiz.answer.sequence");
        }
    }

    private static int tryNumber(Fields fields, String question) {
        String byForm = fields.get("try." + question);
        try {
            return Integer.parseInt(byForm.isEmpty() ? fields.get("try") : byForm);
        } catch (NumberFormatException e) {
            throw new InvalidException("try", "quiz.answer.sequence");
        }
    }

    private Language language(Fields fields) {
        return Language.find(fields.get("language"))
                .orElseGet(() -> Visitor.of(request).getLanguage());
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
