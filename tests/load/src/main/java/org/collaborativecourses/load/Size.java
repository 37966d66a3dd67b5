package org.collaborativecourses.load;

/** How much of everything there is: the sizes that Moodle was measured with. */
final class Size {

    static final int COURSES = 200;
    static final int COURSES_IN_CATEGORY = 20;
    static final String CATEGORY = "education-financing";

    static final String COURSE = "load";
    static final int MODULES = 6;
    static final int PAGES = 12;
    static final int WORDS = 600;
    static final int QUIZZES = 6;
    static final int QUESTIONS = 10;

    static final int PEOPLE = 1_000;
    static final int ENROLLED = 500;
    static final int WITH_ATTEMPTS = 200;
    static final int OTHER_COURSES_EACH = 5;

    /** Beyond those: people enrolled only so that there is always a page that its reader opens for the first time. */
    static final int RESERVE = 9_000;

    private Size() {}

    static String page(int number) {
        return "page-" + number;
    }

    static String quiz(int number) {
        return "quiz-" + number;
    }

    static String question(int number) {
        return "q-" + number;
    }
}
