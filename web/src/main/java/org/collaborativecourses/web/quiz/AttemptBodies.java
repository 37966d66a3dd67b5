package org.collaborativecourses.web.quiz;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is sent about attempts, for those who read the description of the API: it takes up what is annotated, and only of
 * classes whose name comes before that of the resource.
 */
final class AttemptBodies {

    private AttemptBodies() {}

    record Answering(
            @Schema(description = "counts up for each question: an older answer never replaces a newer one")
            long sequence,

            @Schema(description = "the indexes of choices, or what was typed", example = "[\"0\", \"2\"]")
            List<String> answer,

            @Schema(description = "the one the question was read in")
            String language) {}

    record Checking(
            @Schema(name = "try", description = "which try it is, from 1: the same again is no second try")
            int number) {}
}
