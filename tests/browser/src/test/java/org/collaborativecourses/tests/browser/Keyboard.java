package org.collaborativecourses.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/** Hands that know no mouse, and eyes that look where the focus is at each stop. */
final class Keyboard {

    private static final int MOST_TABS = 160;

    private Keyboard() {}

    /** Presses Tab until one of these has the focus, and looks whether each stop can be seen. */
    static void tabTo(Device device, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            device.page().keyboard().press("Tab");
            assertEquals("", hidden(device), "the focus can be seen");
            if ((boolean) device.page().evaluate("it => document.activeElement.matches(it)", selector)) {
                return;
            }
        }
        fail("Tab does not reach " + selector + " on " + device.path());
    }

    /** What has the focus where it has no size, is covered (WCAG 2.4.11), or looks as without focus (2.4.7). */
    private static String hidden(Device device) {
        return (String) device.page().evaluate("""
                () => {
                  const it = document.activeElement;
                  if (it === document.body || it === document.documentElement) return '';
                  const box = it.getBoundingClientRect();
                  if (box.width < 1 || box.height < 1) return 'no size: ' + it.outerHTML.slice(0, 120);
                  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
                  const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 0), innerHeight - 1);
                  const top = document.elementFromPoint(x, y);
                  const seen = top && (it.contains(top) || top.contains(it) || (it.labels && [...it.labels].some(l => l.contains(top))));
                  if (!seen) return 'covered: ' + it.outerHTML.slice(0, 120) + ' by ' + (top && top.outerHTML.slice(0, 80));
                  const shown = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; };
                  for (let e = it, n = 0; e && n < 3; e = e.parentElement, n++) if (shown(e)) return '';
                  return 'no ring: ' + it.outerHTML.slice(0, 120);
                }
                """);
    }

    static void press(Device device, String key) {
        device.clickAndWait(() -> device.page().keyboard().press(key));
    }

    /** Chooses in a list that has the focus, by the beginning of what it says. */
    static void choose(Device device, String option) {
        device.page().keyboard().type(option);
        assertEquals(
                option,
                device.page()
                        .evaluate("() => document.activeElement.selectedOptions[0].textContent")
                        .toString());
    }
}
