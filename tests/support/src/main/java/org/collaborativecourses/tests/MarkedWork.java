package org.collaborativecourses.tests;

import java.util.List;
import org.collaborativecourses.content.CourseOutline.ItemOutline;

/** A learner who has done everything in the course that ends with a marked task but this task. */
public final class MarkedWork {

    public static final CourseKnowledge COURSE = CourseKnowledge.of("mel-training");
    public static final String TASK = "draft-proposal";

    private final Store store;
    private final Study study;
    private final String name;

    private MarkedWork(RunningProduct product, String name) {
        this.store = product.store();
        this.name = name;
        this.study = Study.begin(product.newMember(name), COURSE);
        List<ItemOutline> others =
                COURSE.items().stream().filter(it -> !it.key().equals(TASK)).toList();
        for (ItemOutline item : others) {
            store.write(
                    "INSERT INTO item_progress (enrolment_id, item_key, completed_at) SELECT e.id, ?, UTC_TIMESTAMP(6)"
                            + " FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.name = ?",
                    item.key(),
                    name);
        }
        study.guest().takeToken(study.page(TASK));
    }

    public static MarkedWork of(RunningProduct product, String name) {
        return new MarkedWork(product, name);
    }

    /** A work that waits. @return its submission */
    public static long handIn(RunningProduct product) {
        return of(product, "Somebody with work " + product.store().number("SELECT COUNT(*) FROM submission"))
                .handIn("A draft of a proposal");
    }

    public Study study() {
        return study;
    }

    public String address() {
        return study.api() + "/items/" + TASK + "/submission";
    }

    /** @return the submission */
    public long handIn(String text) {
        study.guest().form(address(), "text", text, "once", text);
        return submission();
    }

    /** The last one. */
    public long submission() {
        return store.number(
                "SELECT MAX(s.id) FROM submission s JOIN enrolment e ON e.id = s.enrolment_id JOIN person p ON p.id ="
                        + " e.person_id WHERE p.name = ?",
                name);
    }

    public boolean courseComplete() {
        return store.number(
                        "SELECT COUNT(*) FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.name = ?"
                                + " AND e.completed_at IS NOT NULL",
                        name)
                == 1;
    }

    public long certificates() {
        return store.number(
                "SELECT COUNT(*) FROM certificate c JOIN person p ON p.id = c.person_id WHERE p.name = ?", name);
    }

    public String email() {
        return store.value("SELECT email FROM person WHERE name = ?", name);
    }
}
