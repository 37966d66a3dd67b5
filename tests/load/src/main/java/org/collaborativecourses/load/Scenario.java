package org.collaborativecourses.load;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What members do, again and again. */
enum Scenario {
    CATEGORY("category page, 20 courses", 47, 30) {
        @Override
        void once(Line line, int worker, int turn) throws IOException {
            line.get("/courses?subtheme=" + Size.CATEGORY, new Member(worker))
                    .expect(200, "/courses/course-" + (Size.COURSES_IN_CATEGORY - 1) + "\"", turn % LOOK == 0);
        }
    },
    MY("my courses", 55, 30) {
        @Override
        void once(Line line, int worker, int turn) throws IOException {
            line.get("/my", new Member(worker)).expect(200, "/courses/" + Size.COURSE + "\"", turn % LOOK == 0);
        }
    },
    COURSE("course page with progress", 31, 30) {
        @Override
        void once(Line line, int worker, int turn) throws IOException {
            line.get("/courses/" + Size.COURSE, new Member(worker))
                    .expect(200, "/courses/" + Size.COURSE + "/" + Size.quiz(Size.QUIZZES) + "\"", turn % LOOK == 0);
        }
    },
    SEEN("content page, seen before", 53, 30) {
        /** From one page to the next, so that each request also remembers a new place. */
        @Override
        void once(Line line, int worker, int turn) throws IOException {
            line.get(PATH + Size.page(turn % Size.PAGES + 1), new Member(worker))
                    .expect(200, "class=\"prose section\"", turn % LOOK == 0);
        }
    },
    FIRST("content page, first view", 39, 25) {
        @Override
        void once(Line line, int worker, int turn) throws IOException {
            int next = FRESH.getAndIncrement();
            int person = Size.PEOPLE + 1 + next / Size.PAGES;
            if (person > Size.PEOPLE + Size.RESERVE) {
                throw new IllegalStateException("Every page was opened: the reserve of people is too small");
            }
            line.get(PATH + Size.page(next % Size.PAGES + 1), new Member(person))
                    .expect(200, "class=\"prose section\"", turn % LOOK == 0);
        }
    },
    QUIZ("quiz attempt of 10 questions", 2.4, 50) {
        /** Every member has a quiz in turn: nobody takes the same one a hundred times. */
        @Override
        void once(Line line, int worker, int turn) throws IOException {
            int next = ATTEMPT.getAndIncrement();
            Member member = new Member(next % Size.ENROLLED + 1);
            String quiz = Size.quiz(next / Size.ENROLLED % Size.QUIZZES + 1);
            String start = "/api/v1/courses/" + Size.COURSE + "/items/" + quiz + "/attempts";
            String started = Steps.timed("1 start", () -> line.json("POST", start, member, "{}"))
                    .expect(200, "attempt", true)
                    .text();
            String attempt = "/api/v1/attempts/" + number(started, "attempt");
            String page = PATH + quiz + "/attempts/" + number(started, "number");
            boolean look = turn % 10 == 0;
            Steps.timed("2 page", () -> line.get(page, member))
                    .expect(200, "a." + Size.question(Size.QUESTIONS) + "\"", look);
            for (int i = 1; i <= Size.QUESTIONS; i++) {
                String path = attempt + "/answers/" + Size.question(i);
                String answer = "{\"sequence\":1,\"answer\":[\"" + (i + turn) % 3 + "\"],\"language\":\"en\"}";
                Steps.timed("3 answer", () -> line.json("PUT", path, member, answer))
                        .expect(200, "\"saved\":true", true);
            }
            Steps.timed(
                            "4 handing in",
                            () -> line.json("POST", attempt + "/submission", member, "{\"language\":\"en\"}"))
                    .expect(200, "finished", true);
            Steps.timed("5 review", () -> line.get(page + "/review", member)).expect(200, "class=\"score\"", look);
        }
    };

    private static final int LOOK = 50;
    private static final String PATH = "/courses/" + Size.COURSE + "/";
    private static final AtomicInteger FRESH = new AtomicInteger();
    private static final AtomicInteger ATTEMPT = new AtomicInteger();

    private final String title;
    private final double moodle;
    private final int times;

    Scenario(String title, double moodle, int times) {
        this.title = title;
        this.moodle = moodle;
        this.times = times;
    }

    /**
     * @param worker who does it, from 1
     * @param turn how often they did it before
     */
    abstract void once(Line line, int worker, int turn) throws IOException;

    private static String number(String json, String name) {
        Matcher number = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
        if (!number.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return number.group(1);
    }

    String title() {
        return title;
    }

    /** Per second, 16 at a time. */
    double goal() {
        return moodle * times;
    }
}
