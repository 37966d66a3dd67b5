package org.collaborativecourses.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class InvitationDetailTest {

    @Test
    void carriesWhatAnInvitationNeeds() {
        for (InvitationDetail it : new InvitationDetail[] {
            new InvitationDetail(Language.AR, null), new InvitationDetail(Language.FR, "cbm")
        }) {
            assertEquals(it, InvitationDetail.read(it.write()));
        }
    }
}
