package org.collaborativecourses.attempt;

import static org.collaborativecourses.quiz.Fixture.choice;
import static org.collaborativecourses.quiz.Fixture.matching;
import static org.collaborativecourses.quiz.Fixture.quiz;
import static org.collaborativecourses.quiz.Fixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.quiz.Layout;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void aLayoutComesBackFromItsColumnAsItWas() {
        Layout layout = Layout.draw(quiz(settings(Behaviour.DEFERRED), choice("q-one"), matching("q-two")), 7);

        assertEquals(layout, Json.read(Json.write(layout), new TypeReference<Layout>() {}));
    }
}
