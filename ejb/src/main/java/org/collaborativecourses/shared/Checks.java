package org.collaborativecourses.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers everything that is wrong with a form, so that a person is told once and not field by field. */
public final class Checks {

    private final List<InvalidException> found = new ArrayList<>();

    /** @return what the supplier makes; nothing where it refused, which {@link #pass} will say */
    public <T> T of(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (InvalidException invalid) {
            found.addAll(invalid.all());
            return null;
        }
    }

    public void that(Runnable check) {
        of(() -> {
            check.run();
            return null;
        });
    }

    /** @throws InvalidException with all that was found, if anything was */
    public void pass() {
        if (!found.isEmpty()) {
            throw new InvalidException(found);
        }
    }
}
