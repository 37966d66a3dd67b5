package org.collaborativecourses.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptExpiryTest {

    private final List<Long> closed = new ArrayList<>();
    private boolean away;

    /** The container throws a timer away that fails twice: what cannot be asked for is asked for at the next tick. */
    @Test
    void goesOnAfterTicksOnWhichTheDatabaseWasAway() throws ReflectiveOperationException {
        AttemptExpiry expiry = expiry();
        away = true;
        expiry.closeOverdue();
        expiry.closeOverdue();
        away = false;
        expiry.closeOverdue();
        assertEquals(List.of(1L, 3L), closed, "the second fails, and holds up no other");
    }

    private AttemptExpiry expiry() throws ReflectiveOperationException {
        AttemptExpiry expiry = new AttemptExpiry();
        put(expiry, "clock", Clock.systemUTC());
        put(expiry, "closer", new AttemptCloser() {
            @Override
            public List<Long> overdue(Instant before, int atMost) {
                if (away) {
                    throw new IllegalStateException("Connection refused");
                }
                return List.of(1L, 2L, 3L);
            }

            @Override
            public void close(long attemptId) {
                if (attemptId == 2) {
                    throw new IllegalStateException("Deadlock");
                }
                closed.add(attemptId);
            }
        });
        return expiry;
    }

    private static void put(AttemptExpiry expiry, String name, Object value) throws ReflectiveOperationException {
        Field field = AttemptExpiry.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(expiry, value);
    }
}
