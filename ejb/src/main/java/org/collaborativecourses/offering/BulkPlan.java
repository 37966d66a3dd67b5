package org.collaborativecourses.offering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.collaborativecourses.enrolment.Deadline;

/**
 * What would become of each of some people, in their order.
 *
 * @param until until when they would get time; null for any other action
 */
public record BulkPlan(BulkAction action, LocalDate until, List<BulkLine> lines) {

    /** @param free how many places there are: who finds none would wait */
    static BulkPlan of(BulkAction action, LocalDate until, List<OfferedPerson> people, int free) {
        List<BulkLine> lines = new ArrayList<>();
        int left = free;
        for (OfferedPerson it : people) {
            BulkLine line = line(action, until, it, left > 0);
            if (action == BulkAction.ENROL && line.why().equals("enrols")) {
                left--;
            }
            lines.add(line);
        }
        return new BulkPlan(action, until, List.copyOf(lines));
    }

    private static BulkLine line(BulkAction action, LocalDate until, OfferedPerson it, boolean room) {
        return switch (action) {
            case ENROL -> enrol(it, room);
            case INVITE ->
                it.state() == null
                        ? BulkLine.does(it, "invites")
                        : BulkLine.stays(it, it.state().code());
            case EXTEND -> extend(it, until);
            case REMOVE ->
                it.state() == PlaceState.WAITING ? BulkLine.does(it, "removes") : BulkLine.stays(it, "notWaiting");
        };
    }

    private static BulkLine enrol(OfferedPerson it, boolean room) {
        if (it.state() == PlaceState.ENROLLED) {
            return BulkLine.stays(it, "enrolled");
        }
        if (it.left()) {
            return BulkLine.stays(it, "left");
        }
        if (room) {
            return BulkLine.does(it, "enrols");
        }
        return it.state() == PlaceState.WAITING ? BulkLine.stays(it, "waiting") : BulkLine.does(it, "waits");
    }

    private static BulkLine extend(OfferedPerson it, LocalDate until) {
        if (it.courses() == 0 || it.left()) {
            return BulkLine.stays(it, "notIn");
        }
        if (it.complete() == it.courses()) {
            return BulkLine.stays(it, "complete");
        }
        if (it.dueAt() == null) {
            return BulkLine.stays(it, "noDeadline");
        }
        return Deadline.endOf(until, it.zone()).isAfter(it.dueAt())
                ? BulkLine.does(it, "extends")
                : BulkLine.stays(it, "notLater");
    }

    List<OfferedPerson> doing(String why) {
        return lines.stream()
                .filter(it -> it.does() && it.why().equals(why))
                .map(BulkLine::person)
                .toList();
    }

    /** How many of them anything would become of. */
    public long count() {
        return lines.stream().filter(BulkLine::does).count();
    }

    /** The same for the same outcome: what is done has to be what was shown. */
    public String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((action + " " + until).getBytes(StandardCharsets.UTF_8));
            lines.forEach(it -> digest.update(
                    (" " + it.person().id() + it.why() + it.person().dueAt()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
