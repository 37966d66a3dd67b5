package org.collaborativecourses.tests;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;

/** Somebody in a course who does what its pages do, through the same addresses, and knows all the answers. */
public final class Study {

    private final Guest guest;
    private final CourseKnowledge course;
    private long sequence;

    private Study(Guest guest, CourseKnowledge course) {
        this.guest = guest;
        this.course = course;
    }

    /** Enrols. */
    public static Study begin(Guest guest, CourseKnowledge course) {
        Study study = new Study(guest, course);
        study.expect(200, guest.json("POST", study.api() + "/enrolment", Map.of()));
        return study;
    }

    /** Enrols, and does all that comes before this quiz. */
    public static Study beginAt(String quiz, Guest guest, CourseKnowledge course) {
        Study study = begin(guest, course);
        study.mandatory().stream().takeWhile(it -> !it.key().equals(quiz)).forEach(study::complete);
        return study;
    }

    /** The same learner at another node. */
    public Study at(URI node) {
        return new Study(guest.at(node), course);
    }

    public Guest guest() {
        return guest;
    }

    public CourseKnowledge course() {
        return course;
    }

    public String api() {
        return Guest.API + "/courses/" + course.key();
    }

    public String page(String item) {
        return "/courses/" + course.key() + "/" + item;
    }

    /** An attempt: its id, and its number among this learner's own. */
    public record Started(long id, int number) {

        public String api() {
            return Guest.API + "/attempts/" + id;
        }
    }

    public Started start(String item) {
        Guest.Reply reply = expect(200, guest.json("POST", api() + "/items/" + item + "/attempts", Map.of()));
        return new Started(
                reply.json().get("attempt").asLong(), reply.json().get("number").asInt());
    }

    public Guest.Reply answer(Started attempt, String question, long number, List<String> values) {
        return guest.json(
                "PUT",
                attempt.api() + "/answers/" + question,
                Map.of("sequence", number, "answer", values, "language", "en"));
    }

    /** The right answers to all that the attempt asks. */
    public void answerAll(Started attempt, String item) {
        Map<String, List<String>> right = course.rightAnswers(item);
        guest.get(attempt.api()).json().get("questions").forEach(question -> {
            String id = question.get("question").asText();
            if (right.containsKey(id)) {
                expect(200, answer(attempt, id, ++sequence, right.get(id)));
            }
        });
    }

    public Guest.Reply submit(Started attempt) {
        return guest.json("POST", attempt.api() + "/submission", Map.of());
    }

    /** Does whatever completes this item. */
    public void complete(ItemOutline item) {
        expect(200, guest.get(page(item.key())));
        if (item.kind() == ItemKind.QUIZ) {
            Started attempt = start(item.key());
            answerAll(attempt, item.key());
            expect(200, submit(attempt));
        } else if (item.kind() == ItemKind.TASK || item.kind() == ItemKind.COMMITMENT) {
            handIn(item);
        }
        if (item.kind() != ItemKind.QUIZ) {
            guest.json("POST", api() + "/items/" + item.key() + "/done", Map.of("done", true));
        }
    }

    private void handIn(ItemOutline item) {
        String address = api() + "/items/" + item.key() + "/submission";
        if (item.handIn().equals("file")) {
            String body = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + guest.token()
                    + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\nOur plan\r\n--x--\r\n";
            expect(303, guest.send("POST", address, "multipart/form-data; boundary=x", body, "Accept", "text/html"));
        } else {
            expect(
                    200,
                    guest.json(
                            "POST",
                            address,
                            Map.of(
                                    "text",
                                    "We count the children who never came.",
                                    "dueOn",
                                    LocalDate.now().plusDays(60).toString())));
        }
    }

    public List<ItemOutline> mandatory() {
        return course.items().stream().filter(ItemOutline::mandatory).toList();
    }

    public void completeAll() {
        mandatory().forEach(this::complete);
    }

    /** Everything but the item that then completes the course; one that can be completed by a single request. */
    public ItemOutline completeAllButOne() {
        List<ItemOutline> all = mandatory();
        ItemOutline last = all.get(all.size() - 1);
        all.subList(0, all.size() - 1).forEach(this::complete);
        return last;
    }

    private Guest.Reply expect(int status, Guest.Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError("Expected " + status + " but was " + reply);
        }
        return reply;
    }
}
